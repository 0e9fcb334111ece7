import { useMemo, useRef } from 'react'
import { hasLostPlace } from '../../../../shared/compare/carrying/lost-places.ts'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { useCarries } from '../../../db/queries/use-records.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { EditionsTexts } from './EditionsTexts.tsx'
import styles from './EditionsView.module.css'
import { useLiveAnnotations, useVisible } from './hooks/use-live-annotations.ts'

interface Props {
  readonly document: Document
  readonly actionsSlot: HTMLElement | null
  onLost(document: DocumentId): void
}

/**
 * A document beside itself: where passages still name a text that it had before it was imported again, that text is
 * the old edition; otherwise there is nothing to compare.
 */
export function LostPlaces({ document, actionsSlot, onLost }: Props) {
  const { database } = useApp()
  const visible = useVisible(useLiveAnnotations(document.id))
  const carries = useCarries(database)
  const last = useRef<string | null>(null)
  const hash = useMemo(() => {
    const counts = new Map<string, number>()
    for (const annotation of visible ?? []) {
      const { textHash } = annotation.anchor
      if (textHash === document.textHash) continue
      // Those that were left out can be looked at again when no others are lost.
      const weight = hasLostPlace(annotation, document, carries) ? 1 : 0
      counts.set(textHash, (counts.get(textHash) ?? 0) + weight)
    }
    // Nobody is moved to another text in the middle of the work.
    if ((counts.get(last.current ?? '') ?? 0) > 0) return last.current
    // The text that most of them were made on; the others come when these are done.
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
  }, [visible, document, carries])
  last.current = hash
  if (hash !== null)
    return (
      <EditionsTexts
        key={hash}
        old={document}
        next={document}
        oldHash={hash}
        isReplacing
        actionsSlot={actionsSlot}
        onLost={onLost}
      />
    )
  return (
    <div className={styles.blank}>
      {visible === null ? (
        <Skeleton lines={8} />
      ) : (
        <EmptyState title={words.sameTitle}>{words.sameText}</EmptyState>
      )}
    </div>
  )
}
