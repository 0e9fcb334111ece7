import { useMemo } from 'react'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
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
  const visible = useVisible(useLiveAnnotations(document.id))
  const hash = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { anchor } of visible ?? [])
      if (anchor.textHash !== document.textHash)
        counts.set(anchor.textHash, (counts.get(anchor.textHash) ?? 0) + 1)
    // The text that most of them were made on; the others come when these are done.
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
  }, [visible, document.textHash])
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
