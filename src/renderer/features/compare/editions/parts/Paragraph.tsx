import { memo, useMemo } from 'react'
import type { PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { MarkedText, offsetAttribute } from '../../parts/MarkedText.tsx'
import { type PaintedMark, paintSegments } from '../../parts/segments.ts'
import styles from './Paragraph.module.css'

interface Props {
  /** The edition's whole text. */
  readonly text: string
  readonly block: PlacedBlock
  /** Which edition: changed words are dropped ones on the old side, new ones on the new side. */
  readonly side: 'old' | 'new'
  /** Offsets into the block. */
  readonly changed: readonly TextRange[]
  /** Offsets into the whole text. */
  readonly marks: readonly PaintedMark[]
  readonly chosen: ReadonlySet<string>
  readonly pending: TextRange | null
}

/** One paragraph of an edition: its words, those that changed, and the passages over them. */
export const Paragraph = memo(function Paragraph(props: Props) {
  const { text, block, side, changed, marks, chosen, pending } = props
  const runs = useMemo(() => runsOf(block, changed), [block, changed])
  const Changed = side === 'old' ? 'del' : 'ins'
  const Tag = block.kind === 'heading' ? 'h3' : 'p'
  return (
    <Tag className={classNames(styles.paragraph, styles[block.kind])} data-block-start={block.start}>
      {block.label !== undefined && (
        <span className={styles.label} aria-hidden="true">
          {block.label}
        </span>
      )}
      {runs.map((run) => {
        const segments = paintSegments(marks, run, chosen, pending)
        if (!run.changed) return <MarkedText key={run.start} text={text} segments={segments} />
        const isBare = segments.length === 1 && segments[0]?.wash === null && !segments[0].pending
        // A reworded report has thousands of these: without passages over it, a run is one element.
        return (
          <Changed
            key={run.start}
            className={styles[Changed]}
            {...(isBare && { [offsetAttribute]: run.start })}
          >
            {isBare ? text.slice(run.start, run.end) : <MarkedText text={text} segments={segments} />}
          </Changed>
        )
      })}
    </Tag>
  )
})

/** Returns the block's words as runs that changed or not, with offsets into the whole text. */
function runsOf(block: PlacedBlock, changed: readonly TextRange[]): (TextRange & { changed: boolean })[] {
  const runs: (TextRange & { changed: boolean })[] = []
  let at = block.start
  const until = (end: number, isChanged: boolean) => {
    if (end > at) runs.push({ start: at, end, changed: isChanged })
    at = Math.max(at, end)
  }
  for (const { start, end } of changed) {
    until(block.start + start, false)
    until(block.start + end, true)
  }
  until(block.end, false)
  return runs
}
