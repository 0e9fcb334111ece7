import { Button } from 'react-aria-components'
import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import {
  renderCoefficient,
  agreementMessages as words,
} from '../../../../../shared/messages/compare-agreement.ts'
import { Tooltip } from '../../../../ui/Tooltip.tsx'
import type { Intervals } from '../model/intervals.ts'
import { type AgreementScope, tagPath } from '../model/scope.ts'
import { describeFigure, intervalSign, shownFigure } from '../model/shown-figure.ts'
import styles from './HeatTable.module.css'
import { heatStyle } from './heat-style.ts'

interface Props {
  readonly scope: AgreementScope
  readonly coders: readonly string[]
  readonly pairs: readonly AgreementRow[]
  readonly measure: PassageMeasure
  readonly intervals: Intervals
}

/** How well each coder agrees with each other one; the deeper the colour, the better. */
export function PairMatrix({ scope, coders, pairs, measure, intervals }: Props) {
  const { coderName, onOpen } = scope
  const cell = (one: string, other: string) => {
    const row = pairs.find(({ coders: pair }) => pair.includes(one) && pair.includes(other))
    const shown = row === undefined ? null : shownFigure(row, measure, intervals)
    if (row === undefined || shown === null) return <td key={other} />
    const { value } = shown.figure
    const text = describeFigure(shown)
    const pair = words.pair(coderName(one), coderName(other))
    const subject = `${pair}, ${words.titleOf(measureTitles[measure], tagPath(scope, row.tag))}`
    return (
      <td key={other} style={heatStyle(value ?? 0)}>
        <Tooltip text={text}>
          <Button className={styles.cell ?? ''} onPress={() => onOpen(row)}>
            {/* To readers it says the same with words between the numbers. */}
            <span className="sr">{words.openFigure(subject, text)}</span>
            <span aria-hidden>{value === null ? <i>{words.undefined}</i> : renderCoefficient(value)}</span>
            {value !== null && <small aria-hidden>{intervalSign(shown)}</small>}
          </Button>
        </Tooltip>
      </td>
    )
  }
  return (
    <table className={styles.heats}>
      <caption className="sr">{words.pairs}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{words.coder}</span>
          </th>
          {coders.map((coder) => (
            <th key={coder} scope="col">
              {coderName(coder)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coders.map((one) => (
          <tr key={one}>
            <th scope="row">{coderName(one)}</th>
            {coders.map((other) =>
              one === other ? (
                <td key={other} className={styles.same}>
                  –
                </td>
              ) : (
                cell(one, other)
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
