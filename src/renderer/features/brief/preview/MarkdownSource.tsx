import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { briefMessages } from '../../../../shared/messages/brief.ts'
import { usePane } from '../../../app/pane.ts'
import { usePrinting } from '../../../ui/use-printing.ts'
import styles from './Preview.module.css'

/** Lines drawn together: a page or two. */
const linesPerPiece = 60

/** The Markdown of a brief as it will be saved. */
export function MarkdownSource({ markdown }: { readonly markdown: string }) {
  const { isActive, nameOf } = usePane()
  const scroll = useRef<HTMLDivElement>(null)
  const pieces = useMemo(() => {
    const lines = markdown.split('\n')
    return Array.from({ length: Math.ceil(lines.length / linesPerPiece) }, (_, index) =>
      lines.slice(index * linesPerPiece, (index + 1) * linesPerPiece).join('\n'),
    )
  }, [markdown])
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => 20 * linesPerPiece + (pieces[index]?.length ?? 0) / 5,
    overscan: 1,
  })
  const isPrinting = usePrinting() && isActive
  const drawn = isPrinting ? pieces.map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems()
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      data-region-focus
      aria-label={nameOf(briefMessages.source)}
    >
      <div className={styles.page} {...(!isPrinting && { style: { height: virtual.getTotalSize() + 96 } })}>
        {drawn.map(({ index, start }) => (
          <pre
            key={index}
            ref={isPrinting ? undefined : virtual.measureElement}
            data-index={index}
            className={styles.source}
            {...(!isPrinting && { style: { transform: `translateY(${start}px)` } })}
          >
            {pieces[index]}
          </pre>
        ))}
      </div>
    </section>
  )
}
