import { memo } from 'react'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { type AgreementScope, tagPath } from '../model/scope.ts'
import styles from './HeatTable.module.css'
import { heatStyle } from './heat-style.ts'

interface Props {
  readonly scope: AgreementScope
  readonly coders: readonly [string, string]
  /** What the first and the second coder gave; null: nothing. */
  readonly one: string | null
  readonly other: string | null
  readonly row: number
  readonly column: number
  /** Units. */
  readonly number: number
  /** The number of the deepest colour. */
  readonly greatest: number
  readonly width: number
  /** Whether Tab leads here: one cell of the table is walked to by Tab, the others from there by arrow keys. */
  readonly isAt: boolean
}

/** How often two tags met; where coders differ it leads there. */
export const ConfusionCell = memo(function DrawnCell(props: Props) {
  const { scope, coders, one, other, row, column, number, greatest, width, isAt } = props
  const { unit, coderName, onOpen } = scope
  const [first, second] = coders
  const path = (tag: string | null) => (tag === null ? words.nothing : tagPath(scope, tag))
  const units = words.unitCount(number, unit)
  const text = words.confusionCell(path(one), coderName(first), path(other), coderName(second), units)
  // The rarer side is the tag whose disagreements are looked for.
  const tag = one ?? other
  const opens = number > 0 && row !== column && tag !== null
  const walked = { 'data-cell': `${row} ${column}`, tabIndex: isAt ? 0 : -1 }
  return (
    <td
      {...(!opens && walked)}
      aria-colindex={column + 2}
      className={classNames(row === column && styles.match, number === 0 && styles.zero)}
      style={{ ...heatStyle(tag === null ? 0 : number / greatest), minWidth: width }}
      title={text}
    >
      {opens ? (
        <button
          type="button"
          className={styles.cell}
          {...walked}
          aria-label={words.openFigure(text, units)}
          onClick={() => onOpen({ tag, coders })}
        >
          {number.toLocaleString('en')}
        </button>
      ) : (
        number.toLocaleString('en')
      )}
    </td>
  )
})
