import { memo } from 'react'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { figureKey } from '../model/coding.ts'
import type { Intervals } from '../model/intervals.ts'
import { type AgreementScope, findTag, tagPath } from '../model/scope.ts'
import { isDoubtful, type ShownFigure, shownFigure } from '../model/shown-figure.ts'
import { FigureButton } from '../parts/FigureButton.tsx'
import { IntervalPlot } from '../parts/IntervalPlot.tsx'
import { WarningSign } from '../parts/WarningSign.tsx'
import styles from './Table.module.css'

interface Props {
  readonly scope: AgreementScope
  readonly row: AgreementRow
  readonly intervals: Intervals
  /** Its place in the table, all rows counted, the head as 1. */
  readonly place: number
}

/** A tag, or all together: the first measure with its interval drawn, then the others. */
export const TagRow = memo(DrawnRow, isSameRow)

/** Intervals come one after another for minutes: a row is drawn again when one of its own came. */
function isSameRow(old: Props, next: Props): boolean {
  return (
    old.row === next.row &&
    old.scope === next.scope &&
    old.place === next.place &&
    next.row.figures.every(({ measure }) => {
      const key = figureKey({ ...next.row, measure })
      return old.intervals.get(key) === next.intervals.get(key)
    })
  )
}

function DrawnRow({ scope, row, intervals, place }: Props) {
  const { tree, measures, coderName, onOpen } = scope
  const node = findTag(tree, row.tag)
  const path = tagPath(scope, row.tag)
  const [main, ...others] = measures.flatMap((measure) => shownFigure(row, measure, intervals) ?? [])
  const figure = (of: ShownFigure) => (
    <td key={of.measure} className={styles.number}>
      <FigureButton
        shown={of}
        subject={words.titleOf(measureTitles[of.measure], path)}
        onOpen={() => onOpen(row)}
      />
    </td>
  )
  const passages = row.coders.map((coder, index) =>
    words.passagesOf(coderName(coder), row.passages[index] ?? 0),
  )
  return (
    <tr aria-rowindex={place} data-place={place}>
      <th scope="row" className={styles.name}>
        {node === null ? (
          path
        ) : (
          <span className={styles.indent} style={{ paddingLeft: (Math.min(node.path.length, 6) - 1) * 14 }}>
            <Chip name={node.tag.name} colour={node.tag.colour} title={path} />
          </span>
        )}
      </th>
      {main !== undefined && figure(main)}
      <td>
        {main !== undefined && (
          <IntervalPlot
            size="row"
            value={main.figure.value}
            interval={main.interval}
            doubtful={isDoubtful(main)}
          />
        )}
      </td>
      <td>
        <WarningSign warnings={main?.warnings ?? []} subject={path} coderName={coderName} />
      </td>
      <td className={styles.number}>{row.codedUnits.toLocaleString('en')}</td>
      <td className={styles.number} title={passages.join('\n')}>
        {passagesText(row)}
      </td>
      {others.map(figure)}
    </tr>
  )
}

/** Returns how many passages each coder gave, in their order: "4 · 1,203". */
export function passagesText({ passages }: Pick<AgreementRow, 'passages'>): string {
  return passages.map((number) => number.toLocaleString('en')).join(' · ')
}
