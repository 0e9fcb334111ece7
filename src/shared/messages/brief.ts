const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** One brief: what goes in, how it looks, and saving it. */
export const briefMessages = {
  options: 'What goes in',
  title: 'Title',
  titlePlaceholder: 'What the brief is about',
  untitled: 'Untitled brief',
  introduction: 'Introduction',
  introductionHint: 'Markdown; stands before the first quote.',
  documents: 'Documents',
  tags: 'Tags',
  coders: 'Coders',
  allDocuments: (number: number) =>
    number === 0
      ? 'No documents yet'
      : number === 1
        ? 'The one document'
        : `All ${count(number, 'document', 'documents')}`,
  allTags: 'All passages, tagged or not',
  allCoders: (number: number) =>
    number === 0
      ? 'No coders yet'
      : number === 1
        ? 'The one coder'
        : `All ${count(number, 'coder', 'coders')}`,
  choose: 'Choose…',
  chooseDocuments: 'Choose documents',
  chooseTags: 'Choose tags',
  chooseCoders: 'Choose coders',
  withChildren: 'A tag brings the tags inside it along.',
  more: (number: number) => `and ${number.toLocaleString('en')} more`,
  missing: 'Deleted',
  groupBy: 'Group by',
  groupings: { tag: 'Tag', document: 'Document', coder: 'Coder' },
  show: 'Under each quote',
  notes: 'Notes',
  coderNames: 'Coder’s name',
  dates: 'Date of coding',
  context: 'The whole sentence',
  contextHint: 'Where the quote is part of a longer sentence.',

  form: 'Show as',
  preview: 'Preview',
  source: 'Markdown',
  updating: 'Updating…',
  hidden:
    'Blind coding: passages of other coders are left out of documents that you have not marked as done.',
  quotes: (number: number) => count(number, 'quote', 'quotes'),
  copy: 'Copy',
  copied: 'Copied as Markdown',
  save: 'Save as .md',
  saved: (path: string) => `Saved “${path}”`,
  downloaded: (name: string) => `Saved “${name}” with your downloads`,
  actions: 'More',
  delete: 'Delete this brief',
  deleted: (title: string) => `Deleted “${title}”`,
  undo: 'Undo',

  emptyTitle: 'No passage fits this choice',
  emptyText: 'Choose more documents, tags or coders, or use all of them.',
  noPassagesTitle: 'Nothing is marked yet',
  noPassagesText: 'Mark passages in a document; they will stand here as quotes with their sources.',
  useEverything: 'Use everything',
  failedTitle: 'The brief can’t be put together',
  openInReader: 'Open in the reader',
  footnote: (label: string) => `Footnote ${label}`,
  image: (text: string) => `Image: ${text}`,
  choosePrompt: 'Choose a brief',
}
