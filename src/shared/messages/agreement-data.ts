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

interface ProblemText {
  what(detail: string): string
  readonly todo: string
}

const problemTexts: Readonly<Record<TableProblem, ProblemText>> = {
  empty: {
    what: () => 'the table has no rows',
    todo: 'Give a table with one row per judgement, such as “unit,coder,value”.',
  },
  ambiguousSeparator: {
    what: () => 'the rows can be read with commas, semicolons or tabs between cells',
    todo: 'Give it a first line with the names of the columns.',
  },
  unknownHeader: {
    what: (columns) => `these look like names of columns, and they are not ${columns}`,
    todo: 'Name the columns so, in any order, or take the line out. If it holds data, add a line with these names above it.',
  },
  missingColumn: {
    what: (column) => `the header names no column “${column}”`,
    todo: 'Name the column so, in small letters or capitals.',
  },
  doubleColumn: {
    what: (column) => `the header names the column “${column}” twice`,
    todo: 'Give one of the two another name.',
  },
  wrongCellCount: {
    what: (cells) => `the row has a wrong number of cells: ${cells}`,
    todo: 'Put cells that have commas, semicolons or tabs of their own in quotation marks.',
  },
  missingCell: {
    what: (column) => `the cell “${column}” is empty`,
    todo: 'Fill it in, or take the row out.',
  },
  doubleValue: {
    what: (place) => `this unit has a value of this coder already (${place})`,
    todo: 'Keep one of the two rows.',
  },
  notANumber: {
    what: (cell) => `“${cell}” is not a decimal number`,
    todo: 'Write it such as 3.5, without spaces or marks for thousands; leave the cell empty or write NA for a missing value.',
  },
  mixedDecimals: {
    what: (cells) => `numbers have decimal points and decimal commas (${cells})`,
    todo: 'Write all with the one or all with the other.',
  },
  tooLarge: {
    what: (cell) => `“${cell}” is too large a number to reckon with`,
    todo: 'Divide all values by the same number.',
  },
  openQuote: {
    what: () => 'a cell begins with a quotation mark that is never closed',
    todo: 'Close it; a quotation mark inside a cell is written twice.',
  },
  notInOrder: {
    what: (cell) => `“${cell}” is not among the values that --order lists`,
    todo: 'List it there, or correct it in the table.',
  },
  endBeforeStart: {
    what: (cells) => `the end lies before the start (${cells})`,
    todo: 'Put the smaller number first.',
  },
  beyondLength: {
    what: (cells) => `the stretch lies outside the continuum (${cells})`,
    todo: 'Give --length the whole length, or correct the row.',
  },
}

/** Returns what is wrong with a table and in which line, and what to do. */
export function describeTableError({ problem, line, detail }: TableError): string {
  const { what, todo } = problemTexts[problem]
  const text = what(detail)
  return `${line === 0 ? text : `line ${line}: ${text}`}. ${todo}`
}

/** What is wrong with a file that is no table. */
export const tableFileMessages = {
  folder: (path: string) => `“${path}” is a folder. Give one CSV file with the table.`,
  spreadsheet: (path: string) =>
    `“${path}” is a spreadsheet, not CSV. Open it and save the sheet as “CSV UTF-8”, then give that file.`,
  noText: (path: string) =>
    `“${path}” is no text, or has characters that can’t be read. Give a CSV file, such as a spreadsheet saved as “CSV UTF-8”.`,
} as const
