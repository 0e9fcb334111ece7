import type { PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { MarkedText } from '../../parts/MarkedText.tsx'
import { type PaintedMark, paintSegments } from '../../parts/segments.ts'
import styles from './BlockText.module.css'

interface Props {
  readonly block: PlacedBlock
  readonly text: string
  readonly marks: readonly PaintedMark[]
  readonly chosen: ReadonlySet<string>
  readonly pending: TextRange | null
}

/** Returns where the cells of a table's row lie in the document. */
function cellsOf(block: PlacedBlock): TextRange[] {
  let { start } = block
  return block.text.split('\t').map((cell) => {
    const range = { start, end: start + cell.length }
    start = range.end + 1
    return range
  })
}

/** A block of the document with passages over it. */
export function BlockText({ block, text, marks, chosen, pending }: Props) {
  const words = (range: TextRange) => (
    <MarkedText text={text} segments={paintSegments(marks, range, chosen, pending)} />
  )
  if (block.kind === 'pageBreak') return <div className={styles.break} />
  if (block.kind === 'tableRow') {
    return (
      <div className={classNames(styles.block, styles.row)}>
        {cellsOf(block).map((cell) => (
          <div key={cell.start} className={styles.cell}>
            {words(cell)}
          </div>
        ))}
      </div>
    )
  }
  if (block.kind === 'heading') {
    const Heading = `h${Math.min(6, (block.level ?? 2) + 1)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
    const className = classNames(styles.block, styles.heading, (block.level ?? 2) === 1 && styles.title)
    return <Heading className={className}>{words(block)}</Heading>
  }
  const kind =
    block.kind === 'listItem'
      ? styles.item
      : block.kind === 'quote'
        ? styles.quote
        : block.kind === 'code'
          ? styles.code
          : block.kind === 'footnote' || block.kind === 'figure'
            ? styles.note
            : undefined
  const label = block.kind === 'listItem' ? { 'data-label': block.label ?? '•' } : {}
  return (
    <p className={classNames(styles.block, kind)} {...label}>
      {words(block)}
    </p>
  )
}
