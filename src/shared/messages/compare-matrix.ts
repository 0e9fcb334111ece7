import type { MatrixDimension } from '../compare/matrix/columns.ts'
import { listNames } from './compare-coders.ts'

// Made once: a table has hundreds of cells, and making one costs as much as using it a hundred times.
const whole = new Intl.NumberFormat('en')
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

const count = (number: number, one: string, many: string) =>
  `${whole.format(number)} ${number === 1 ? one : many}`

const columnNames: Readonly<Record<MatrixDimension, { readonly one: string; readonly many: string }>> = {
  document: { one: 'document', many: 'documents' },
  coder: { one: 'coder', many: 'coders' },
  year: { one: 'year', many: 'years' },
  issuer: { one: 'issuing body', many: 'issuing bodies' },
  language: { one: 'language', many: 'languages' },
  format: { one: 'format', many: 'formats' },
}

/** So many titles are named in the window; of more it is said how many they are. */
const mostNamed = 5

/** The passage matrix: tags by documents, coders, or a property of documents. */
export const matrixMessages = {
  table: 'Passages by tag and column',
  columns: 'Columns',
  dimensions: {
    document: 'Documents',
    coder: 'Coders',
    year: 'Years',
    issuer: 'Issuing bodies',
    language: 'Languages',
    format: 'Formats',
  } satisfies Readonly<Record<MatrixDimension, string>>,

  filter: 'Filter',
  filterOn: (number: number) => `Filter: ${whole.format(number)}`,
  filterKinds: 'What to filter',
  tags: 'Tags',
  documents: 'Documents',
  coders: 'Coders',
  withChildren: 'A tag brings the tags below it along.',
  clearFilter: 'Clear the filter',

  show: 'Show',
  countBelow: 'Count the tags below too',
  share: 'Share of the column, in %',
  scaleRow: 'Colour scale per row',
  showEmpty: 'Empty rows and columns',
  untagged: 'Passages without a tag',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',

  copy: 'Copy',
  copied: 'Copied as a Markdown table',
  export: 'Export',
  markdown: 'Markdown…',
  csv: 'CSV…',
  fileName: (library: string, by: MatrixDimension) => `${library} – tags by ${columnNames[by].one}`,
  saved: (path: string) => `Saved ${path}`,
  downloaded: (name: string) => `Downloaded ${name}`,

  size: (rows: number, columns: number, by: MatrixDimension, passages: number) =>
    `${count(rows, 'row', 'rows')} × ${count(columns, columnNames[by].one, columnNames[by].many)}, ${count(passages, 'passage', 'passages')}`,
  withoutValue: (titles: readonly string[], by: MatrixDimension) => {
    const named = titles.slice(0, mostNamed).map((title) => `“${title}”`)
    const others = titles.length - named.length
    const list = listNames(
      others > 0 ? [...named, count(others, 'other document', 'other documents')] : named,
    )
    return `No ${columnNames[by].one} is known of ${list}: counted as “unknown”.`
  },
  astray: (number: number) =>
    `${count(number, 'passage does', 'passages do')} not stand in the present text of ${number === 1 ? 'its' : 'their'} document, and ${number === 1 ? 'counts' : 'count'} too. Open the document to put ${number === 1 ? 'it' : 'them'} back.`,
  scaleOf: { table: 'Colour: up to the greatest cell', row: 'Colour: up to the greatest cell of each row' },
  reading: (done: number, total: number) =>
    `Counting ${whole.format(done)} of ${count(total, 'passage', 'passages')}`,
  oneDocument: 'There is one document. Compare its coders, or import another report.',
  byCoder: 'Columns by coder',

  tag: 'Tag',
  total: 'Total',
  allPassages: 'All passages',
  noTag: 'No tag',
  number: (value: number) => whole.format(value),
  percent: (share: number) => `${oneDecimal.format(share * 100)}%`,
  cell: (row: string, column: string, total: number, own: number) =>
    `${row}, ${column}: ${count(total, 'passage', 'passages')}${
      own === total ? '' : `, ${whole.format(own)} of them with this tag itself`
    }`,

  quotes: (row: string) => `Quotes: ${row}`,
  quotesIn: (passages: number, columns: number, all: number, by: MatrixDimension) =>
    `${count(passages, 'passage', 'passages')} in ${whole.format(columns)} of ${count(all, columnNames[by].one, columnNames[by].many)}`,
  closeQuotes: 'Close the quotes',
  more: (number: number) => `Show ${whole.format(number)} more`,
  page: (label: string) => `p. ${label}`,
  paragraph: (number: number) => `para. ${whole.format(number)}`,
  open: (title: string) => `Open in “${title}”`,

  noDocuments: 'No reports yet',
  noDocumentsText: 'Import reports, tag passages in them, and they are counted here by tag and document.',
  importReports: 'Import reports',
  noPassages: 'No passages yet',
  noPassagesText: 'Open a report, select a passage and press Enter to tag it. Each tag becomes a row here.',
  hiddenText: 'Coding is blind here: others’ passages of a report count once your own coding of it is done.',
  noTags: 'No tags on these passages',
  noTagsText: 'Give passages tags, or let those without one have a row of their own.',
  showUntagged: 'Show passages without a tag',
  nothingFits: 'No passage fits the filter',
  nothingFitsText: 'There are passages, but none of the chosen documents, coders and tags.',
} as const
