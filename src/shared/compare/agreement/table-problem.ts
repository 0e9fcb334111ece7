/** Why a table of reliability data is refused. */
export type TableProblem =
  | 'empty'
  | 'ambiguousSeparator'
  | 'unknownHeader'
  | 'missingColumn'
  | 'doubleColumn'
  | 'wrongCellCount'
  | 'missingCell'
  | 'doubleValue'
  | 'notANumber'
  | 'mixedDecimals'
  | 'tooLarge'
  | 'openQuote'
  | 'notInOrder'
  | 'endBeforeStart'
  | 'beyondLength'

/** The first thing that is wrong with a table. */
export interface TableError {
  readonly problem: TableProblem
  /** The line of the file on which the row begins, counted from 1; 0 for the table as a whole. */
  readonly line: number
  /** The column, cell or value that is wrong; "" for the table as a whole. */
  readonly detail: string
}
