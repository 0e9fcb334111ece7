import { touchedPassages } from './touched-passages.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

const fromPassages = (passages: number, unseen: boolean) =>
  passages === 0 && !unseen ? '' : ` from ${touchedPassages(passages, unseen)}`

/** The tree of tags in the sidebar, and making, changing and deleting tags. */
export const codebookMessages = {
  title: 'Tags',
  newTag: 'New tag',
  newTagUnder: 'New tag inside…',
  edit: 'Rename and edit…',
  moveToTop: 'Move to the top level',
  delete: 'Delete',
  filterBy: 'Show only its passages',
  actionsFor: (name: string) => `Actions for ${name}`,
  hide: 'Hide in the text',
  show: 'Show in the text',
  hidden: 'hidden',
  drag: (name: string) => `Move ${name}`,
  expandAll: 'Unfold all',
  collapseAll: 'Fold all',
  find: 'Find a tag',
  nothingFound: (text: string) => `No tag fits “${text}”`,
  empty: 'No tags yet. Select a passage and press Enter to tag it, or make a codebook first.',
  passages: (all: number, own: number) =>
    all === own
      ? count(all, 'passage', 'passages')
      : `${count(all, 'passage', 'passages')}, ${own.toLocaleString('en')} of them with this tag itself`,
  filtered: 'Only',
  filteredBy: (name: string) => `Showing only passages with ${name}`,
  showAll: 'Show all passages again',

  newTitle: 'New tag',
  editTitle: 'Edit tag',
  pathHint: 'Put it inside another with a slash: Economy / GDP target',
  name: 'Name',
  colour: 'Colour',
  colours: [
    'Rust',
    'Amber',
    'Olive',
    'Green',
    'Teal',
    'Petrol',
    'Indigo',
    'Iris',
    'Plum',
    'Rose',
    'Sand',
    'Slate',
  ],
  description: 'What it means and when to use it',
  descriptionHint: 'Coders see it when they choose the tag.',
  nameNeeded: 'Give the tag a name.',
  nameSlash: 'A name has no slash; drag the tag to put it inside another.',
  nameTooLong: 'The name is too long.',
  nameTaken: (path: string) => `There is already a tag “${path}”.`,
  make: 'Make tag',
  save: 'Save',

  moved: (name: string, parent: string | null) =>
    parent === null ? `Moved “${name}” to the top level` : `Moved “${name}” into “${parent}”`,
  moveTaken: (name: string, parent: string | null) =>
    parent === null
      ? `There is already a tag “${name}” at the top level.`
      : `There is already a tag “${name}” in “${parent}”.`,
  deleted: (name: string, passages: number, unseen: boolean) =>
    `Deleted “${name}”${fromPassages(passages, unseen)}`,
  deletedWithChildren: (name: string, children: number, passages: number, unseen: boolean) =>
    `Deleted “${name}” and ${count(children, 'tag', 'tags')} inside it${fromPassages(passages, unseen)}`,
  undo: 'Undo',
  deleteTitle: (name: string) => `Delete “${name}”`,
  deleteText: (children: number) =>
    `It has ${count(children, 'tag', 'tags')} inside it. What should become of them?`,
  deleteTouches: 'Passages stay marked and keep their other tags and notes. You can undo this.',
  childrenUp: 'Keep them and move them up',
  childrenUpTouches: (passages: number, unseen: boolean) =>
    `Takes the tag off ${touchedPassages(passages, unseen)}.`,
  childrenToo: 'Delete them too',
  childrenTooTouches: (passages: number, unseen: boolean) =>
    `Takes the tags off ${touchedPassages(passages, unseen)}.`,
}
