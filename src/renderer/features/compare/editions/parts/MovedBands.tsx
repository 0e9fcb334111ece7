import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import styles from './Bands.module.css'
import { stateClass } from './EditionSign.tsx'
import { bandPath } from './SplitBands.tsx'

export interface RowPlace {
  readonly top: number
  readonly bottom: number
}

interface Props {
  readonly rows: readonly EditionRow[]
  /** Rows near the window, by place; [from, to). */
  readonly from: number
  readonly to: number
  /** The row with the other place of a moved group. */
  otherOf(row: number): number | null
  placeOf(row: number): RowPlace | null
}

const stripWidth = 72
/** A band to a place further away than this would be a stripe that says nothing; the words lead there. */
const farthest = 2400

/** Bands between the two places of paragraphs that moved, where both are near. */
export function MovedBands({ rows, from, to, otherOf, placeOf }: Props) {
  const bands: { key: number; left: RowPlace; right: RowPlace }[] = []
  for (let at = from; at < to; at += 1) {
    const row = rows[at]
    const other = row === undefined || row.side === 'both' ? null : otherOf(at)
    if (row === undefined || other === null) continue
    // Drawn once: by its upper end, or by the lower when the upper is not near.
    if (other >= from && other < at) continue
    const [here, there] = [placeOf(at), placeOf(other)]
    if (here === null || there === null || Math.abs(here.top - there.top) > farthest) continue
    bands.push({
      key: row.index,
      left: row.side === 'old' ? here : there,
      right: row.side === 'old' ? there : here,
    })
  }
  if (bands.length === 0) return null
  const top = Math.min(...bands.flatMap(({ left, right }) => [left.top, right.top]))
  const bottom = Math.max(...bands.flatMap(({ left, right }) => [left.bottom, right.bottom]))
  const lower = ({ top: upper, bottom: under }: RowPlace) => ({ top: upper - top, bottom: under - top })
  return (
    <svg
      className={`${styles.moved} ${stateClass('moved')}`}
      style={{ top, height: bottom - top }}
      aria-hidden="true"
    >
      {bands.map(({ key, left, right }) => (
        <path key={key} className={styles.band} d={bandPath(lower(left), lower(right), stripWidth)} />
      ))}
    </svg>
  )
}
