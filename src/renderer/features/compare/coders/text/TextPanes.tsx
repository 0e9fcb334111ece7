import { useVirtualizer } from '@tanstack/react-virtual'
import { Link } from 'lucide-react'
import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import { findBlockIndex, type SourceText } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import { offsetAt } from '../../parts/find-place.ts'
import type { ItemTable } from '../model/item-table.ts'
import { signOf, stateWords } from '../model/sign-of.ts'
import { measureRows } from './measure-bands.ts'
import { type Pane, rowAttribute } from './panes.ts'
import { type Band, Strip } from './Strip.tsx'
import styles from './TextPanes.module.css'
import { TextRow } from './TextRow.tsx'

const messages = compareCodersMessages.view

/** Brings places of the text into sight. */
export interface TextPanesHandle {
  reveal(offset: number): void
}

interface Props {
  readonly source: SourceText
  readonly language: string
  readonly panes: readonly Pane[]
  /** Whose passages the items are of, in order. */
  readonly coders: readonly CoderId[]
  readonly nameOf: (coder: CoderId) => string
  readonly items: ItemTable | null
  readonly chosen: ComparedItem | null
  /** A passage that is being made. */
  readonly pending: TextRange | null
  onChoose(item: ComparedItem): void
  /** Told when words were selected with the pointer. */
  onSelect(range: TextRange): void
  readonly ref?: Ref<TextPanesHandle>
}

const none: ReadonlySet<string> = new Set()
/** Code units in a line of a pane, and pixels of one: for the height of rows that were not drawn yet. */
const lineLength = 62
const lineHeight = 24

const columnsOf = (panes: number) =>
  panes === 1
    ? 'minmax(0, 1fr) var(--w-strip)'
    : Array.from({ length: panes }, () => 'minmax(0, 1fr)').join(' var(--w-strip) ')

/** The same text once for each pane, in rows that hold a block of every pane, with strips between that join passages. */
export function TextPanes(props: Props) {
  const { source, language, panes, coders, nameOf, items, chosen, pending, onChoose, onSelect, ref } = props
  const scroll = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const { blocks, text } = source
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) =>
      (Math.ceil((blocks[index]?.text.length ?? 0) / lineLength) || 1) * lineHeight + 14,
    overscan: 4,
    scrollMargin: 40,
    paddingStart: 12,
    paddingEnd: 80,
  })
  const rows = virtualizer.getVirtualItems()
  const gridTemplateColumns = columnsOf(panes.length)

  const chosenIds = useMemo(
    () => (chosen === null ? none : new Set(chosen.markings.flatMap((marking) => marking.passages))),
    [chosen],
  )
  const touches = (range: TextRange | null, block: TextRange) =>
    range !== null && range.start < block.end && range.end > block.start

  const [strips, setStrips] = useState<readonly (readonly Band[])[]>([])
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? -1
  const height = virtualizer.getTotalSize()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights of rows move bands too
  useLayoutEffect(() => {
    const root = content.current
    if (root === null) return
    const here = items?.within({ start: blocks[first]?.start ?? 0, end: blocks[last]?.end ?? 0 }) ?? []
    const measure = measureRows(root, blocks)
    const between =
      panes.length === 1
        ? [[coders[0], null] as const]
        : coders.slice(1).map((right, index) => [coders[index], right] as const)
    const bandsOf = (left: CoderId | undefined, right: CoderId | null) =>
      here.flatMap((item): Band[] => {
        const extent = (coder: CoderId | null | undefined) => {
          const marking = item.markings.find((each) => each.coder === coder)
          return marking === undefined ? null : measure.extentOf(marking)
        }
        const ends =
          panes.length === 1
            ? { left: measure.extentOf(item), right: null }
            : { left: extent(left), right: extent(right) }
        if (ends.left === null && ends.right === null) return []
        return [{ item, kind: signOf(item, coders[0]), label: stateWords(item, nameOf), ...ends }]
      })
    setStrips(between.map(([left, right]) => bandsOf(left, right)))
  }, [first, last, height, items, blocks, panes, coders, nameOf])

  useImperativeHandle(ref, () => ({
    reveal(offset) {
      const index = findBlockIndex(blocks, offset)
      virtualizer.scrollToIndex(index, { align: 'start' })
      // Rows get their height when they are drawn: the place is looked at again until it stays.
      let tries = 6
      const settle = () => {
        const [root, box] = [content.current, scroll.current]
        if (root === null || box === null) return
        const place = measureRows(root, blocks).extentOf({ start: offset, end: offset + 1 })
        if (place !== null) {
          const target = Math.max(0, place.top + 40 - box.clientHeight * 0.3)
          if (Math.abs(box.scrollTop - target) > 2) box.scrollTop = target
        }
        if (--tries > 0) requestAnimationFrame(settle)
      }
      requestAnimationFrame(settle)
    },
  }))

  const takeSelection = () => {
    const selection = window.getSelection()
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return
    const range = selection.getRangeAt(0)
    const start = offsetAt(range.startContainer, range.startOffset)
    const end = offsetAt(range.endContainer, range.endOffset)
    if (start !== null && end !== null && start < end) onSelect({ start, end })
  }

  return (
    <div className={styles.frame}>
      <section
        ref={scroll}
        className={styles.scroll}
        aria-label={messages.texts}
        data-region="text"
        data-region-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keys
        tabIndex={0}
        onPointerUp={takeSelection}
      >
        <div className={styles.caps} style={{ gridTemplateColumns }}>
          {panes.map((pane, index) => (
            <Caps
              key={pane.key}
              pane={pane}
              beside={panes.length === 1 ? 'strip' : index < panes.length - 1 ? 'lock' : null}
            />
          ))}
        </div>
        <div ref={content} className={styles.content} style={{ height }}>
          <div className={styles.strips} style={{ gridTemplateColumns }}>
            {strips.map((bands, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a strip is its place
              <div key={index} className={styles.strip} style={{ gridColumn: index * 2 + 2 }}>
                <Strip bands={bands} chosen={chosen} onChoose={onChoose} />
              </div>
            ))}
          </div>
          {rows.map((row) => {
            const block = blocks[row.index]
            if (block === undefined) return null
            return (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                {...{ [rowAttribute]: row.index }}
                className={styles.row}
                style={{ gridTemplateColumns, transform: `translateY(${row.start - 40}px)` }}
              >
                <TextRow
                  block={block}
                  text={text}
                  language={language}
                  marks={panes.map((pane) => pane.marksIn(block))}
                  chosen={touches(chosen, block) ? chosenIds : none}
                  pending={touches(pending, block) ? pending : null}
                />
              </div>
            )
          })}
        </div>
      </section>
    </div>
  )
}

interface CapsProps {
  readonly pane: Pane
  /** What stands right of it: the strip of the only text, or the sign that two texts scroll together. */
  readonly beside: 'strip' | 'lock' | null
}

function Caps({ pane, beside }: CapsProps) {
  return (
    <>
      <div className={styles.cap}>
        {pane.coders.map((coder) => (
          <CoderSign key={coder.id} name={coder.name} shape={coder.shape} colour={coder.colour} decorative />
        ))}
        <span className="cut">{pane.coders.map((coder) => coder.name).join(', ')}</span>
        <span className={styles.count}>{compareCodersMessages.passages(pane.count)}</span>
      </div>
      {beside === 'strip' && <div className={styles.lock} />}
      {beside === 'lock' && (
        <div className={styles.lock} title={messages.locked}>
          <Icon icon={Link} size={14} label={messages.locked} />
        </div>
      )}
    </>
  )
}
