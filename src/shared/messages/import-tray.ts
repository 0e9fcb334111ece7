const number = (value: number) => value.toLocaleString('en')

/** The list of files on their way into the library. */
export const importTrayMessages = {
  label: 'Imports',
  files: 'Files to import',
  heading: (files: number) => (files === 1 ? 'Importing 1 file' : `Importing ${number(files)} files`),
  headingEnded: (files: number) => (files === 1 ? 'Imported 1 file' : `${number(files)} files`),
  done: (done: number) => `${number(done)} done`,
  fold: 'Fold to the status bar',
  close: 'Close the list',
  cancelAll: 'Cancel all',
  cancel: (file: string) => `Cancel the import of ${file}`,
  overall: 'Progress of all imports',
  progress: (file: string) => `Progress of ${file}`,
  waiting: 'waiting',
  page: (done: number, total: number) => `page ${number(done)} of ${number(total)}`,
  part: (done: number, total: number) => `${Math.floor((done / Math.max(1, total)) * 100)}%`,
  reading: 'reading',
  pages: (pages: number) => `${number(pages)} p.`,
  alreadyHere: (title: string) => `Already here as ${title}.`,
  showIt: 'Show it',
  open: 'Open',
  again: 'Try again',
  password: 'Password',
  unlock: 'Unlock',
  everything: 'Import everything',
  dropped: (parts: number) =>
    parts === 1
      ? '1 part beside the main text was left out (menus, adverts).'
      : `${number(parts)} parts beside the main text were left out (menus, adverts).`,
  summary: (done: number, waiting: number, failed: number) =>
    [
      `${number(done)} done`,
      waiting > 0 ? `${number(waiting)} waiting` : '',
      failed > 0 ? `${number(failed)} not imported` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  dropHint: 'Drop files anywhere to add them',
  status: (done: number, all: number) => `Importing ${number(done)} of ${number(all)}`,
  statusEnded: (imported: number, failed: number) =>
    failed === 0
      ? `Imported ${number(imported)}`
      : `Imported ${number(imported)}, ${number(failed)} not imported`,
}
