import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { AgreementRow } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Chip } from '../../../../ui/Chip.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import type { Intervals } from '../model/intervals.ts'
import { type AgreementScope, findTag, tagPath } from '../model/scope.ts'
import { isDoubtful, type ShownFigure, shownFigure } from '../model/shown-figure.ts'
import { FigureButton } from '../parts/FigureButton.tsx'
import { IntervalPlot } from '../parts/IntervalPlot.tsx'
import { WarningSign } from '../parts/WarningSign.tsx'
import { nextSort, type SortKey, sortRows, type TableSort } from './sort-rows.ts'
import styles from './Table.module.css'

interface Props {
  readonly scope: AgreementScope
  /** Among all coders: all tags together first. */
  readonly rows: readonly AgreementRow[]
  readonly intervals: Intervals
  readonly sort: TableSort
  onSort(sort: TableSort): void
}

/** A row per tag: the first measure with its interval drawn, then the others; all tags together close the table. */
export function TagTable({ scope, rows, intervals, sort, onSort }: Props) {
  const { measures, unit } = scope
  const [together, ...alone] = rows
  const sorted = sortRows(alone, sort)
  const [main, ...others] = measures
  const head = (key: SortKey, label: string, isNumber = true) => (
    <Head key={key} name={key} label={label} number={isNumber} sort={sort} onSort={onSort} />
  )
  return (
    <table className={styles.table}>
      <caption className="sr">{words.table}</caption>
      <thead>
        <tr>
          {head('tag', words.tag, false)}
          {main !== undefined && head(main, measureTitles[main])}
          <th scope="col" className={styles.plain} title={words.plotScale}>
            {words.plot}
          </th>
          <th scope="col">
            <span className="sr">{words.notes}</span>
          </th>
          {head('coded', words.codedUnits(unit))}
          <th scope="col" className={styles.number}>
            {words.passages}
          </th>
          {others.map((measure) => head(measure, measureTitles[measure]))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <Row key={row.tag} scope={scope} row={row} intervals={intervals} />
        ))}
      </tbody>
      {together !== undefined && (
        <tfoot>
          <Row scope={scope} row={together} intervals={intervals} />
        </tfoot>
      )}
    </table>
  )
}

interface HeadProps {
  readonly name: SortKey
  readonly label: string
  readonly number: boolean
  readonly sort: TableSort
  onSort(sort: TableSort): void
}

function Head({ name, label, number, sort, onSort }: HeadProps) {
  const isSorted = sort.key === name
  return (
    <th
      scope="col"
      className={number ? styles.number : undefined}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <Button
        className={styles.sort ?? ''}
        aria-label={words.sortBy(label)}
        onPress={() => onSort(nextSort(sort, name))}
      >
        {label}
        {isSorted && <Icon icon={sort.descending ? ArrowDown : ArrowUp} size={12} />}
      </Button>
    </th>
  )
}

interface RowProps {
  readonly scope: AgreementScope
  readonly row: AgreementRow
  readonly intervals: Intervals
}

function Row({ scope, row, intervals }: RowProps) {
  const { tree, measures, coderName, onOpen } = scope
  const node = findTag(tree, row.tag)
  const path = tagPath(tree, row.tag)
  const shown = measures.flatMap((measure) => shownFigure(row, measure, intervals) ?? [])
  const [main, ...others] = shown
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
    <tr>
      <th scope="row" className={styles.name}>
        {node === null ? (
          path
        ) : (
          <span style={{ paddingLeft: (Math.min(node.path.length, 6) - 1) * 14 }}>
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
        {row.passages.map((number) => number.toLocaleString('en')).join(' · ')}
      </td>
      {others.map(figure)}
    </tr>
  )
}
