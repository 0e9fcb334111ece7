import { memo } from 'react'
import type { PlacedBlock } from '../../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import type { PaintedMark } from '../../parts/segments.ts'
import { BlockText } from './BlockText.tsx'
import { paneAttribute } from './panes.ts'
import styles from './TextPanes.module.css'

interface Props {
  readonly block: PlacedBlock
  readonly text: string
  readonly language: string
  /** The passages in this block, pane by pane. */
  readonly marks: readonly (readonly PaintedMark[])[]
  readonly chosen: ReadonlySet<string>
  readonly pending: TextRange | null
}

/** One block, once for each pane: so the panes can't come apart. */
export const TextRow = memo(function TextRow({ block, text, language, marks, chosen, pending }: Props) {
  return marks.map((own, pane) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a pane is its place
    <div key={pane} className={styles.cell} style={{ gridColumn: pane * 2 + 1 }}>
      <div className={`prose ${styles.text}`} lang={language} {...{ [paneAttribute]: pane }}>
        <BlockText block={block} text={text} marks={own} chosen={chosen} pending={pending} />
      </div>
    </div>
  ))
}, isSame)

function isSame(a: Props, b: Props): boolean {
  const { marks, ...one } = a
  const { marks: others, ...two } = b
  return (
    marks.length === others.length &&
    marks.every((list, pane) => list === others[pane]) &&
    Object.entries(one).every(([key, value]) => two[key as keyof typeof two] === value)
  )
}
