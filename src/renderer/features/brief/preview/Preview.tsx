import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { briefMessages } from '../../../../shared/messages/brief.ts'
import { type DocumentId, documentIdOf } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { usePane } from '../../../app/pane.ts'
import { useDocuments } from '../../../db/queries/use-records.ts'
import { classNames } from '../../../ui/class-names.ts'
import { usePrinting } from '../../../ui/use-printing.ts'
import styles from './Preview.module.css'
import { PreviewPiece } from './PreviewPiece.tsx'
import { type PreviewContext, PreviewContextProvider } from './preview-context.ts'
import { splitBrief } from './split-brief.ts'

/** Footnotes' locators carry this many digits of the hash, and a document's id carries 32: the rest is looked up. */
const idDigits = 12

/** A rendered brief as it reads. Only pieces in sight are parsed and drawn, so 10,000 quotes cost what ten do; all are when it is printed. */
export function Preview({ markdown }: { readonly markdown: string }) {
  const { database, openDocument } = useApp()
  const { isActive, nameOf } = usePane()
  const documents = useDocuments(database)
  const scroll = useRef<HTMLDivElement>(null)
  const { pieces, footnotes } = useMemo(() => splitBrief(markdown), [markdown])
  const byHash = useMemo(() => {
    const ids = new Map<string, DocumentId>()
    for (const { sha256 } of documents)
      if (sha256 !== '') ids.set(sha256.slice(0, idDigits), documentIdOf(sha256))
    return ids
  }, [documents])
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => 120 + (pieces[index]?.markdown.length ?? 0) * 0.5,
    overscan: 2,
  })
  const isPrinting = usePrinting() && isActive
  const drawn = isPrinting ? pieces.map((_, index) => ({ index, start: 0 })) : virtual.getVirtualItems()
  const context = useMemo<PreviewContext>(
    () => ({
      footnotes,
      onFootnote(label) {
        const index = pieces.findIndex(
          ({ kind, markdown: text }) =>
            kind === 'footnotes' && (text.startsWith(`[^${label}]: `) || text.includes(`\n[^${label}]: `)),
        )
        if (index === -1) return
        virtual.scrollToIndex(index, { align: 'start' })
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            scroll.current
              ?.querySelector(`[data-footnote="${CSS.escape(label)}"]`)
              ?.scrollIntoView({ block: 'center' }),
          ),
        )
      },
      findSource({ sha256, start }) {
        const document = byHash.get(sha256.slice(0, idDigits))
        return document === undefined ? null : () => openDocument(document, { offset: start })
      },
    }),
    [footnotes, pieces, virtual, byHash, openDocument],
  )
  return (
    <section
      ref={scroll}
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
      tabIndex={0}
      data-region-focus
      aria-label={nameOf(briefMessages.preview)}
    >
      <PreviewContextProvider value={context}>
        <article
          className={classNames('prose', styles.page)}
          {...(!isPrinting && { style: { height: virtual.getTotalSize() + 96 } })}
        >
          {drawn.map(({ index, start }) => {
            const piece = pieces[index]
            return (
              piece && (
                <div
                  key={index}
                  ref={isPrinting ? undefined : virtual.measureElement}
                  data-index={index}
                  className={classNames(
                    styles.piece,
                    piece.kind === 'footnotes' && styles.footnotes,
                    index > 0 && pieces[index - 1]?.kind !== piece.kind && styles.firstFootnotes,
                  )}
                  {...(!isPrinting && { style: { transform: `translateY(${start}px)` } })}
                >
                  <PreviewPiece kind={piece.kind} markdown={piece.markdown} />
                </div>
              )
            )
          })}
        </article>
      </PreviewContextProvider>
    </section>
  )
}
