const number = (value: number) => value.toLocaleString('en')
const count = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`

/** The reader: its head, the text, the picker, the margin, find and outline. */
export const reader = {
  text: 'Text',
  textKeys: 'Arrow keys go from sentence to sentence, Shift extends, Enter tags.',
  passages: 'Passages',
  undo: 'Undo',
  close: 'Close',

  pageLabel: (label: string) => `p. ${label}`,
  pageLabelZh: (label: string) => `第${label}页`,
  pages: (pages: number) => `${number(pages)} p.`,

  textSize: 'Text size',
  textSmaller: 'Smaller text',
  textLarger: 'Larger text',
  textSizeNow: (size: number) => `${size} px`,
  snapToWords: 'Select whole words',
  snapToWordsHint: 'Hold Alt while selecting for the opposite.',
  outline: 'Outline',
  outlineEmpty: 'This document has no headings.',
  findHere: 'Find here',
  filter: 'Which passages to show',
  filterCoders: 'Coders',
  filterTags: 'Tags',
  filterOff: 'Show all passages',
  filterOnly: (tag: string) => `Only “${tag}”`,
  filterHidden: (tags: number) => `${count(tags, 'tag is', 'tags are')} hidden`,
  showPassagesOf: (name: string) => `Show passages of ${name}`,
  marginShow: 'Show margin',
  marginHide: 'Hide margin',
  more: 'More',
  editDetails: 'Edit details…',
  droppedShow: 'What was left out…',
  copyText: 'Copy the whole text',
  copied: 'Copied',

  findLabel: 'Find in this document',
  findPlaceholder: 'Find in this document',
  findCount: (at: number, all: number) => (all === 0 ? 'Not found' : `${number(at)} of ${number(all)}`),
  findNext: 'Next',
  findPrevious: 'Previous',
  findClose: 'Close find',

  pickerNew: 'Tag this passage',
  pickerEdit: 'Tags of this passage',
  pickerPlaceholder: 'Find or create a tag',
  pickerOptions: 'Tags',
  pickerCreate: (path: string) => `New tag “${path}”`,
  pickerNothing: 'No tag yet. Type a name to create one.',
  pickerNote: 'Note',
  pickerHighlight: 'Highlight only',
  pickerWords: 'Whole words',
  pickerWordsHint: 'On: the selection is widened to whole words. Off: exactly what you selected.',
  pickerApply: (tags: number) => `Apply ${count(tags, 'tag', 'tags')}`,
  extent: (words: number) => count(words, 'word', 'words'),
  extentCharacters: (characters: number) => count(characters, 'character', 'characters'),

  plain: 'Highlight',
  someone: 'Someone',
  slip: (quote: string, tags: string, coder: string, note: string) =>
    [`“${quote}”`, tags, coder, note].filter((part) => part !== '').join('. '),
  untagged: 'no tag',
  hasNote: 'with a note',
  chosen: 'Chosen passage',
  stack: 'Passages here',
  addTag: 'Add a tag',
  addNote: 'Add a note',
  editNote: 'Edit the note',
  noteLabel: 'Note, in Markdown',
  notePlaceholder: 'What you think about this passage',
  noteKeys: 'Ctrl+Enter saves, Esc leaves it as it was',
  adjust: 'Move its ends',
  startEarlier: 'Start one word earlier',
  startLater: 'Start one word later',
  endEarlier: 'End one word earlier',
  endLater: 'End one word later',
  start: 'Start',
  end: 'End',
  dragStart: 'Start of the passage',
  dragEnd: 'End of the passage',
  remove: 'Remove',
  removed: 'Passage removed',
  justNow: 'just now',
  unplaced: (passages: number) =>
    `${count(passages, 'passage', 'passages')} can’t be found in this text and ${passages === 1 ? 'is' : 'are'} not shown.`,
  lostPlaces: (lost: number, unseen: number) => {
    const seen =
      unseen === 0
        ? `${lost === 1 ? 'It is' : 'They are'} shown where ${lost === 1 ? 'it probably stands' : 'they probably stand'}.`
        : unseen === lost
          ? `${lost === 1 ? 'It is' : 'They are'} not shown.`
          : `${unseen.toLocaleString('en')} of them ${unseen === 1 ? 'is' : 'are'} not shown.`
    return `${count(lost, 'passage', 'passages')} lost ${lost === 1 ? 'its place' : 'their places'} when this document was imported again. ${seen}`
  },
  placeThem: 'Find their places',
  replacedBy: (title: string) => `Replaced by “${title}”`,
  openLater: 'Open it',
  carryToLater: 'Carry passages over',

  ruler: (tags: string) => `Where passages lie in the text: ${tags}`,
  rulerRest: (tags: string) => (tags === '' ? 'Highlights' : `Other tags: ${tags}`),
  rulerPassages: (passages: number) => count(passages, 'passage', 'passages'),

  dropped: (pieces: number) =>
    `${count(pieces, 'piece', 'pieces')} of this file ${pieces === 1 ? 'was' : 'were'} left out as not part of the text.`,
  droppedList: 'Show',
  droppedTitle: 'Left out when importing',
  droppedText:
    'The original file is kept unchanged. If something here belongs to the text, import everything: your passages stay at their words.',
  droppedEverything: 'Import everything',
  droppedAgain: (file: string) => `Reading all of “${file}” again`,
  droppedReasons: {
    outsideMainContent: 'Beside the main text',
    boilerplate: 'Site navigation or notice',
    linkList: 'List of links',
    pageInfo: 'About the web page',
    hidden: 'Not visible in the file',
    comment: 'Comment',
    runningHead: 'Running head',
    pageNumber: 'Page number',
    askew: 'Slanted text, such as a watermark',
  } as Readonly<Record<string, string>>,
  dismiss: 'Hide this notice',

  emptyTitle: 'There is no text in this document',
  emptyText: 'The file was imported, but no words were found in it.',
  failedTitle: 'The text can’t be shown',
}
