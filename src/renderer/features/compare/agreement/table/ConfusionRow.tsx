import type { VirtualItem } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { findTag } from '../model/scope.ts'
import styles from './HeatTable.module.css'

/** The columns that are drawn; pixels, gaps between cells with them. */
export interface ColumnsInSight {
  readonly items: readonly VirtualItem[]
  /** Where the first column of all begins. */
  readonly begin: number
  /** Where the last column of all ends. */
  readonly end: number
}

interface Props {
  readonly columns: ColumnsInSight
  /** Its place in the table, all rows counted, the head as 1. */
  readonly place: number
  readonly head: ReactNode
  /** Draws the cell of a column. */
  children(column: number): ReactNode
}

/** A row with the cells in sight, and room for the others. */
export function ConfusionRow({ columns, place, head, children }: Props) {
  let right = columns.begin
  const cells = columns.items.flatMap(({ index, start, end }) => {
    const gap = start - right
    right = end
    return gap > 0 ? [<Room key={`before ${index}`} width={gap} />, children(index)] : [children(index)]
  })
  return (
    <tr aria-rowindex={place}>
      {head}
      {cells}
      {columns.end > right && <Room width={columns.end - right} />}
    </tr>
  )
}

const Room = ({ width }: { readonly width: number }) => (
  <td aria-hidden="true" className={styles.gap} style={{ minWidth: width }} />
)

/** A tag as it stands at the head of a row or column; null: nothing. */
export function ConfusionName({ tree, tag }: { readonly tree: TagTree; readonly tag: string | null }) {
  const node = findTag(tree, tag)
  if (node === null) return words.nothing
  return <Chip bare name={node.tag.name} colour={node.tag.colour} title={renderTagPath(node.path)} />
}

/** Whether a name has letters that are as wide as high, which are also written from top to bottom. */
const isWide = (name: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)

interface HeadProps {
  readonly tree: TagTree
  readonly tag: string | null
  /** Its place in the table, all columns counted, the names as 1. */
  readonly place: number
  readonly width: number
}

/** The head of a column, upright. */
export function ColumnHead({ tree, tag, place, width }: HeadProps) {
  const name = findTag(tree, tag)?.tag.name ?? words.nothing
  return (
    <th
      scope="col"
      aria-colindex={place}
      className={isWide(name) ? styles.wide : undefined}
      style={{ minWidth: width }}
    >
      <ConfusionName tree={tree} tag={tag} />
    </th>
  )
}
