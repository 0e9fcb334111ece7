import { useMemo, useState } from 'react'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { errorText } from '../../../client/error-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FailedState } from '../../../ui/FailedState.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Working } from '../parts/Working.tsx'
import { EditionsPair } from './EditionsPair.tsx'
import styles from './EditionsView.module.css'
import { type Edition, useAlignment } from './hooks/use-alignment.ts'
import { type EditionText, useEditionText } from './hooks/use-edition-text.ts'
import { editionNames } from './model/edition-names.ts'

interface Props {
  readonly old: Document
  readonly next: Document
  /** Which text of the old document: another than its present one when passages are put back in place. */
  readonly oldHash: string
  readonly isReplacing: boolean
  readonly offset?: number | undefined
  /** Whether the queue is what the person came for. */
  readonly showsQueue?: boolean
  /** Where the actions of this comparison go: into the row above, which stays while texts come and go. */
  readonly actionsSlot: HTMLElement | null
  onLost(document: DocumentId): void
}

/** Reads the texts of both editions. */
export function EditionsTexts(props: Props) {
  const { old, next, oldHash } = props
  const oldText = useEditionText(old.id, oldHash)
  const newText = useEditionText(next.id, next.textHash)
  const failed = [oldText, newText].find((text) => text.state === 'failed')
  if (failed?.state === 'failed') return <Failed error={failed.error} onAgain={failed.again} />
  if (oldText.state !== 'ready' || newText.state !== 'ready')
    return (
      <div className={styles.blank}>
        <Skeleton lines={8} />
      </div>
    )
  const isEmpty = (text: EditionText) => text.source.text.trim() === ''
  const empty = isEmpty(oldText.text) ? old : isEmpty(newText.text) ? next : null
  if (empty !== null)
    return (
      <div className={styles.blank}>
        <EmptyState title={words.emptyTitle(documentTitle(empty))}>{words.emptyText}</EmptyState>
      </div>
    )
  return <Aligned {...props} oldText={oldText.text} newText={newText.text} />
}

interface AlignedProps extends Props {
  readonly oldText: EditionText
  readonly newText: EditionText
}

/** Aligns the texts and shows them. */
function Aligned({ oldText, newText, ...props }: AlignedProps) {
  const { old, next, isReplacing } = props
  const [attempt, setAttempt] = useState(0)
  const oldEdition = useMemo<Edition>(() => ({ document: old, text: oldText }), [old, oldText])
  const newEdition = useMemo<Edition>(() => ({ document: next, text: newText }), [next, newText])
  const names = useMemo(
    () => (isReplacing ? { old: words.lostSource, new: words.lostTarget } : editionNames(old, next)),
    [old, next, isReplacing],
  )
  const { output, progress, cancelled, cancel } = useAlignment(oldEdition, newEdition, attempt)
  if (cancelled && output === null)
    return (
      <div className={styles.blank}>
        <EmptyState
          title={words.cancelled}
          actions={
            <Button variant="primary" size="big" onPress={() => setAttempt((count) => count + 1)}>
              {words.again}
            </Button>
          }
        />
      </div>
    )
  return (
    <>
      {progress !== null && <Working progress={progress} onCancel={cancel} />}
      {output !== null && (
        <EditionsPair {...props} old={oldEdition} next={newEdition} names={names} aligned={output} />
      )}
    </>
  )
}

function Failed({ error, onAgain }: { readonly error: unknown; onAgain(): void }) {
  return (
    <div className={styles.blank}>
      <FailedState title={words.failedTitle} error={errorText(error)} onTryAgain={onAgain} />
    </div>
  )
}
