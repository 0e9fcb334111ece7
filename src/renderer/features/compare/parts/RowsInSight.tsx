import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type ReactElement, type RefObject, useRef, useState } from 'react'
import { Gap } from './Gap.tsx'
import { keepInRange } from './keep-in-range.ts'
import { firstPlace, rowOf, useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly count: number
  /** What the table scrolls in, with its head. */
  readonly scroll: RefObject<HTMLElement | null>
  /** In pixels; the style sheet has the same. */
  readonly rowHeight: number
  readonly headHeight: number
  /** What is taken for the height in sight until that is measured. */
  readonly firstHeight: number
  readonly gapClass: string | undefined
  /** Returns a row with its key; `place` is its `aria-rowindex` and `data-place`. */
  row(index: number, place: number): ReactElement | null
}

/** The body of a table of which those rows are drawn that are in sight, and the one with the keyboard; arrow keys walk the rows. */
export function RowsInSight({ count, scroll, rowHeight, headHeight, firstHeight, gapClass, row }: Props) {
  // The row with the keyboard stays, also when it is scrolled out of sight.
  const [kept, setKept] = useState<number | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    // Rows are drawn with the rest, in pieces, and not at once when the table was laid out.
    initialRect: { width: 0, height: firstHeight },
    scrollMargin: headHeight,
    rangeExtractor: (range) => keepInRange(range, kept),
  })
  const onKeyDown = useRowKeys(body, count, setKept)
  const bottom = headHeight + virtual.getTotalSize()
  let below = headHeight
  return (
    <tbody
      ref={body}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setKept(rowOf(target))}
      onBlur={() => setKept(null)}
    >
      {virtual.getVirtualItems().map(({ index, start, end }) => {
        const drawn = row(index, index + firstPlace)
        if (drawn === null) return null
        const gap = start - below
        below = end
        return (
          <Fragment key={drawn.key}>
            {gap > 0 && <Gap height={gap} className={gapClass} />}
            {drawn}
          </Fragment>
        )
      })}
      {bottom > below && <Gap height={bottom - below} className={gapClass} />}
    </tbody>
  )
}
