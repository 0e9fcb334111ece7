import type { MatrixDimension } from '../compare/matrix/columns.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

const columnNames: Readonly<Record<MatrixDimension, { readonly one: string; readonly many: string }>> = {
  document: { one: 'document', many: 'documents' },
  coder: { one: 'coder', many: 'coders' },
  year: { one: 'year', many: 'years' },
  issuer: { one: 'issuing body', many: 'issuing bodies' },
  language: { one: 'language', many: 'languages' },
  format: { one: 'format', many: 'formats' },
}

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
  filterOn: (number: number) => `Filter: ${number.toLocaleString('en')}`,
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
  scaleOf: { table: 'Colour: up to the greatest cell', row: 'Colour: up to the greatest cell of each row' },
  reading: (done: number, total: number) =>
    `Counting ${done.toLocaleString('en')} of ${count(total, 'passage', 'passages')}`,
  oneDocument: 'There is one document. Compare its coders, or import another report.',
  byCoder: 'Columns by coder',

  tag: 'Tag',
  total: 'Total',
  allPassages: 'All passages',
  noTag: 'No tag',
  percent: (share: number) => `${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%`,
  cell: (row: string, column: string, total: number, own: number) =>
    `${row}, ${column}: ${count(total, 'passage', 'passages')}${
      own === total ? '' : `, ${own.toLocaleString('en')} of them with this tag itself`
    }`,

  quotes: (row: string) => `Quotes: ${row}`,
  quotesIn: (passages: number, columns: number, all: number, by: MatrixDimension) =>
    `${count(passages, 'passage', 'passages')} in ${columns.toLocaleString('en')} of ${count(all, columnNames[by].one, columnNames[by].many)}`,
  closeQuotes: 'Close the quotes',
  more: (number: number) => `Show ${number.toLocaleString('en')} more`,
  page: (label: string) => `p. ${label}`,
  paragraph: (number: number) => `para. ${number.toLocaleString('en')}`,
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
