import type { UndefinedReason } from '../compare/agreement/figure.ts'
import type { MeasureName } from '../compare/agreement/measures.ts'
import type { TableError, TableProblem } from '../compare/agreement/table-problem.ts'

/** Names of the measures as people write them. */
export const measureTitles: Readonly<Record<MeasureName, string>> = {
  percent: 'Percent agreement',
  'scott-pi': 'Scott’s π',
  'cohen-kappa': 'Cohen’s κ',
  'fleiss-kappa': 'Fleiss’ κ',
  'gwet-ac1': 'Gwet’s AC1',
  'alpha-nominal': 'Krippendorff’s α, nominal',
  'alpha-ordinal': 'Krippendorff’s α, ordinal',
  'alpha-interval': 'Krippendorff’s α, interval',
  'alpha-ratio': 'Krippendorff’s α, ratio',
  'alpha-u': 'Krippendorff’s αU',
  'u-alpha': 'Krippendorff’s u-α',
  'cu-alpha': 'Krippendorff’s cu-α',
}

/** Why a figure is undefined: the words behind "undefined:". */
export const undefinedReasonTexts: Readonly<Record<UndefinedReason, string>> = {
  noUnits: 'there is nothing to compare',
  oneCoder: 'agreement needs at least two coders',
  tooManyCoders: 'this measure is for two coders; use Fleiss’ κ or Krippendorff’s α for more',
  noPairableUnits: 'no unit was coded by two coders',
  noVariation: 'there is only one value, so that chance alone would agree as well',
  undefinedPair: 'it is a mean over coder pairs, and one of the pairs has no value',
  negativeValues: 'a ratio scale has no values below zero',
  overlappingUnits: 'units of different values overlap within one coder; compare one value at a time',
  valueNotPaired: 'no other coder marked anything where this value stands',
}

const problemTexts: Readonly<Record<TableProblem, (detail: string) => string>> = {
  empty: () => 'the table has no rows',
  missingColumn: (column) => `the header names no column “${column}”`,
  doubleColumn: (column) => `the header names the column “${column}” twice`,
  wrongCellCount: (cells) => `the row has a wrong number of cells: ${cells}`,
  missingCell: (column) => `the cell “${column}” is empty`,
  doubleValue: (place) => `this unit has a value of this coder already (${place})`,
  notANumber: (cell) => `“${cell}” is not a decimal number`,
  tooLarge: (cell) => `“${cell}” is too large a number to reckon with`,
  openQuote: () => 'a cell begins with a quotation mark that is never closed',
  notInOrder: (cell) => `“${cell}” is not among the values that --order lists`,
  endBeforeStart: (cells) => `the end lies before the start (${cells})`,
  beyondLength: (cells) => `the stretch lies outside the continuum (${cells})`,
}

/** Returns what is wrong with a table and in which line. */
export function describeTableError({ problem, line, detail }: TableError): string {
  const text = problemTexts[problem](detail)
  return line === 0 ? `${text}.` : `line ${line}: ${text}.`
}
