import { touchedPassages } from './touched-passages.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** The library's table, the documents in the sidebar, and importing. */
export const libraryMessages = {
  title: 'Library',
  filter: 'Title, issuer or file',
  filterLabel: 'Filter documents',
  clearFilter: 'Clear the filter',
  import: 'Import',
  documents: (number: number) => count(number, 'document', 'documents'),
  shown: (shown: number, all: number) =>
    `${shown.toLocaleString('en')} of ${count(all, 'document', 'documents')}`,
  selected: (selected: number, all: number) =>
    `${selected.toLocaleString('en')} of ${all.toLocaleString('en')} selected`,
  actions: 'Actions for the selection',
  open: 'Open',
  edit: 'Edit details…',
  replaces: 'Replaces an earlier version…',
  carryFrom: 'Carry passages over from the earlier version',
  carryTo: 'Carry passages over to the later version',
  delete: 'Delete',
  deleted: (number: number, title: string) =>
    number === 1 ? `Deleted “${title}”` : `Deleted ${number.toLocaleString('en')} documents`,
  deletedWithPassages: (number: number, title: string, passages: number, unseen: boolean) =>
    number === 1
      ? `Deleted “${title}” with ${unseen ? '' : 'its '}${touchedPassages(passages, unseen)}`
      : `Deleted ${number.toLocaleString('en')} documents with ${unseen ? '' : 'their '}${touchedPassages(passages, unseen)}`,
  undo: 'Undo',

  columnType: 'Type',
  columnTitle: 'Title',
  columnIssuer: 'Issuer',
  columnDate: 'Date',
  columnLanguage: 'Language',
  columnPages: 'Pages',
  columnPassages: 'Passages',
  columnCoders: 'Coders',
  none: 'none',
  moreCoders: (number: number) => `+${number}`,
  formats: { text: 'Text', markdown: 'Markdown', html: 'Web page', docx: 'Word', pdf: 'PDF' },

  emptyTitle: 'No reports yet',
  emptyText:
    'Drop files or a folder anywhere in this window, or paste text. Originals are kept unchanged in the library’s folder.',
  emptyFormats: 'PDF, Word, web pages, Markdown and plain text.',
  importFiles: 'Choose files…',
  importFolder: 'Choose a folder…',
  pasteText: 'Paste text…',
  nothingFound: (filter: string) => `No document fits “${filter}”`,
  nothingFoundText: 'The filter looks at titles, issuers and file names.',

  dropTitle: 'Drop to import',
  dropText: 'Files and folders; you can read on meanwhile.',

  importTitle: 'Import',
  importText:
    'PDF, Word, web pages, Markdown or plain text. You can also drop files anywhere or press Ctrl+V.',
  pasteTitle: 'Import pasted text',
  pasteName: 'Title',
  pasteBody: 'Text',
  pastePlaceholder: 'Paste or type the text here',
  pasteEmpty: 'There is no text yet.',
  pasteNameNeeded: 'Give the text a title.',
  pasteImport: 'Import text',
  preparing: (done: number, total: number) =>
    `Taking in file ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  nothingToImport: 'There were no files in what you dropped.',

  detailsTitle: 'Details',
  detailsTitleField: 'Title',
  detailsIssuer: 'Author or issuing body',
  detailsDate: 'Date',
  detailsDateHint: 'As 2024, 2024-03 or 2024-03-18',
  detailsDateWrong: 'Write the date as 2024, 2024-03 or 2024-03-18.',
  detailsLanguage: 'Language',
  detailsLanguageHint: 'Its code: en, zh-Hans, de …',
  detailsLanguageWrong: 'This is no language code.',
  detailsTitleNeeded: 'Give it a title.',
  detailsFile: 'File',
  detailsAdded: 'Imported',
  detailsHash: 'SHA-256',
  detailsReplaces: 'Replaces',
  detailsReplacedBy: 'Replaced by',
  save: 'Save',

  replacedBy: (title: string) => `Replaced by “${title}”`,
  replacesTitle: 'Which document does it replace?',
  replacesText: (title: string, apart: string) =>
    `“${title}”${apart === '' ? '' : ` (${apart})`} is a corrected or later file of the document that you choose. Both stay in the library: the earlier one is shown as replaced, and its passages can be carried over.`,
  replacesEarlier: 'Earlier version',
  replacesNoOther: 'There is no other document that it could replace.',
  replacesGone: 'A document that is no longer in the library',
  replacesNothing: 'It replaces none',
  replacesCarry: 'Save and carry passages over',
  replaced: (earlier: string) => `“${earlier}” is marked as replaced`,
  replacedNone: (title: string) => `“${title}” replaces no document any more`,

  treeDocuments: 'Documents',
  treeReplaced: 'Replaced',
  treeUndated: 'Without a date',
  treeEmpty: 'Nothing imported yet',
  treeImport: 'Import documents',
}
