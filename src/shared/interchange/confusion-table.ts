import type { UnitKind } from '../compare/agreement/unit-ranges.ts'
import { type ComparedCoding, describeCompared } from './compared-coding.ts'
import { renderCsv } from './csv.ts'
import { renderSettingsTable } from './settings-table.ts'

/** What one coder gave against what another gave the same text, in words. */
export interface ConfusionExport extends ComparedCoding {
  readonly coders: readonly [row: string, column: string]
  /** Paths of the tags, and behind them what "nothing" is called: rows and columns of `units`. */
  readonly names: readonly string[]
  /** Units. */
  readonly units: readonly ArrayLike<number>[]
}

const unitWords: Readonly<Record<UnitKind, string>> = {
  char: 'characters',
  word: 'words',
  sentence: 'sentences',
  paragraph: 'paragraphs',
}

const cellsOf = ({ units }: ConfusionExport, row: number): number[] => Array.from(units[row] ?? [])

/** Returns the table as a Markdown file: whose tags it sets against each other as a list, then one GFM table. */
export function renderConfusionMarkdown(of: ConfusionExport): string {
  const [row, column] = of.coders
  return renderSettingsTable({
    settings: describeCompared(
      of,
      [
        ['Rows', `tags of ${row}`],
        ['Columns', `tags of ${column}`],
      ],
      [['Numbers', `${unitWords[of.unit]} that both coded; off the diagonal they disagree`]],
    ),
    head: ['', ...of.names],
    align: ['left', ...of.names.map(() => 'right' as const)],
    rows: of.names.map((name, place) => [name, ...cellsOf(of, place).map(String)]),
  })
}

/** Returns the table as CSV; its first cell says whose tags are the rows and the columns, and what is counted. */
export function renderConfusionCsv(of: ConfusionExport): string {
  const [row, column] = of.coders
  return renderCsv([
    [`${row} (rows), ${column} (columns), ${unitWords[of.unit]}`, ...of.names],
    ...of.names.map((name, place) => [name, ...cellsOf(of, place)]),
  ])
}
