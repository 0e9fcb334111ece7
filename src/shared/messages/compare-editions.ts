import type { CarryState } from '../compare/carrying/queue.ts'
import type { AlignmentState, Doubt } from '../compare/editions/alignment.ts'
import type { CarryReason } from '../compare/editions/carried.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`
const passages = (number: number) => count(number, 'passage', 'passages')

/** States of paragraphs, as the figures name them. */
const states: Readonly<Record<AlignmentState, string>> = {
  same: 'Same',
  reworded: 'Reworded',
  moved: 'Moved',
  split: 'Split',
  joined: 'Joined',
  dropped: 'Dropped',
  new: 'New',
}

/** Two editions side by side, their pairing, and passages on their way from one to the other. */
export const editionsMessages = {
  old: 'Old edition',
  newer: 'New edition',
  choose: 'Choose a document',
  swap: 'Swap the editions',
  oldName: 'the old edition',
  newName: 'the new edition',
  pages: (number: number) => `${number.toLocaleString('en')} p.`,
  actions: 'More',
  replaces: 'The new file replaces the old one…',
  replacesTitle: 'A corrected file',
  replacesText: (name: string) =>
    `“${name}” is shown as replaced in the library. Then go through the queue on the right: what you keep is marked in the corrected file, with the same tags and notes. Nothing is deleted: “${name}” and its passages stay in the library until you delete the document yourself.`,
  markReplaced: 'Mark as replaced and go to the queue',
  replacesNot: 'The new file does not replace the old one',
  markedReplaced: (name: string) => `“${name}” is marked as replaced`,
  markedNotReplaced: (name: string) => `“${name}” is no longer marked as replaced`,
  lostPlaces: (number: number, title: string) => `${passages(number)} of “${title}” lost their place…`,

  states,
  stateOf: (state: AlignmentState, changed: boolean) =>
    state === 'moved' && changed
      ? 'Moved and reworded'
      : (({ split: 'Split into several', joined: 'Joined into one' } as Partial<typeof states>)[state] ??
        states[state]),
  doubtful: 'Doubtful',
  doubts: {
    partElsewhere: 'Doubtful: a part of it seems to stand elsewhere.',
    hardlyAlike: 'Doubtful: few of the words are the same; only the place speaks for it.',
    alone: 'Doubtful: about half of the words are the same, and no paragraph beside it is paired.',
  } satisfies Record<Doubt, string>,
  byHand: 'By hand',
  sure: (share: number) => `${Math.round(share * 100)}% sure`,
  /** Never 0 % of some, nor 100 % of less than all. */
  shareOf: (count: number, total: number) => {
    if (total === 0) return ''
    const percent = Math.round((100 * count) / total)
    if (percent === 0 && count > 0) return '<1%'
    return percent === 100 && count < total ? '>99%' : `${percent}%`
  },
  percent: (share: number) => `${Math.floor(share * 100)}%`,
  copyOf: 'A copy of a paragraph that is there already',
  numbersOnly: 'Only numbers changed',
  figures: 'Changes',
  paragraphs: 'Paragraphs',
  matchedOf: (total: number) => `matched of ${total.toLocaleString('en')}`,
  newIn: (name: string) => `New in ${name}`,
  notIn: (name: string) => `Not in ${name}`,
  movedDown: 'Moved further down',
  movedUp: 'Moved further up',
  cameFromAbove: 'Stood further up',
  cameFromBelow: 'Stood further down',
  onlyChanges: 'Only changes',
  rows: 'Paragraphs of both editions',
  locked: 'Both sides scroll together',
  nextChange: 'Next change',
  previousChange: 'Change before',
  overview: 'Overview of all paragraphs',
  noRows: 'No paragraph is of this kind.',
  row: (position: number, state: string, sure: string) => `${position}: ${state}, ${sure}`,

  working: 'Comparing the editions',
  cancel: 'Cancel',
  cancelled: 'The comparison was stopped.',
  again: 'Compare again',
  unrelated: 'These do not look like editions of one report.',
  unrelatedText: 'Less than a fifth of the paragraphs has a partner. Check which documents are chosen.',

  rowActions: 'Pairing of this paragraph',
  notTheSame: 'Not the same',
  pairOld: (name: string) => `Pair the paragraph of ${name} with…`,
  byProgram: 'Let the program decide again',
  picking: (name: string) => `Which paragraph of ${name} belongs to it?`,
  pickingHint: 'Click it, or go there with the arrow keys and press Space. Several can be chosen.',
  pair: 'Pair',
  separated: 'These paragraphs are no longer paired',
  paired: 'Paired by hand',
  unpaired: 'The program decides again',
  undo: 'Undo',
  readOnly: 'This library can only be read: its folder is write-protected.',

  passagesFrom: (number: number, name: string) => `${passages(number)} from ${name}:`,
  carried: (number: number) => `${number.toLocaleString('en')} carried over`,
  wait: (number: number) => `${number.toLocaleString('en')} ${number === 1 ? 'waits' : 'wait'} for you`,
  unmatched: (number: number) => `${number.toLocaleString('en')} found no match`,
  left: (number: number) => `${number.toLocaleString('en')} left out`,
  noPassages: (name: string) => `Nobody marked anything in ${name}.`,
  queue: 'Carried passages to check',
  queueShow: 'Passages to check',
  queueHide: 'Close the list',
  previous: 'Passage before',
  next: 'Next passage',
  keep: 'Keep here',
  chooseWords: 'Choose words',
  leaveOut: 'Leave out',
  takeBack: 'Take back',
  keepAll: (number: number) => `Keep ${passages(number)}`,
  keepAllFrom: 'at or above',
  threshold: 'How sure at least, in per cent',
  filter: 'Which passages are listed',
  filterState: 'Listed',
  filterTag: 'Tag',
  filterCoder: 'Coder',
  anyTag: 'All tags',
  anyCoder: 'All coders',
  carryStates: {
    waiting: 'Waiting',
    unmatched: 'Without a match',
    done: 'Carried over',
    left: 'Left out',
  } satisfies Record<CarryState, string>,
  toCheck: 'To check',
  noMatch: 'no match',
  nothingClose: (name: string) => `Nothing close enough. The passage stays in ${name}.`,
  changedSince: 'Changed since it was carried over',
  thereAlready: 'there already',
  chosenByHand: 'chosen by hand',
  queueEmpty: 'There are no passages to carry over.',
  queueDone: 'Every passage has been decided on.',
  queueNothing: 'No passage is of this kind.',
  kept: (number: number) => `Kept ${passages(number)}`,
  leftOut: 'Left out; the passage stays in the old edition',
  tookBack: 'Waiting again',
  choosing: (name: string) => `Select the words in ${name}`,
  choosingHint:
    'With the mouse, or by key: ← → the beginning, Shift ← → the end, ↑ ↓ the paragraph, Alt for single characters.',
  choosingNone: 'Nothing is selected yet.',
  keepWords: 'Keep these words',
  lostQueue: 'Passages to put back',
  lostSource: 'the earlier text',
  lostTarget: 'the present text',
  replaced: (number: number) => `Put ${passages(number)} back in place`,

  export: 'Export',
  editionsFile: 'Comparison of editions',
  saveAs: 'Save as .md',
  copy: 'Copy',
  copied: 'Copied as Markdown',
  saved: (path: string) => `Saved “${path}”`,
  downloaded: (name: string) => `Saved “${name}” with your downloads`,
  exportOnlyChanges: 'Only what changed',
  exportOnlyTagged: 'Only paragraphs with tagged passages',
  exportOptions: 'Save or copy the comparison',
  exporting: 'Writing the comparison…',
  exportName: (old: string, next: string) => `Comparison of ${old} and ${next}`,

  chooseTitle: 'Choose two editions of a report',
  chooseText:
    'The old edition stands on the left, the new one on the right. Passages can be carried from one to the other.',
  oneDocumentTitle: 'There is only one document here',
  oneDocumentText: 'Import the other edition of the report, then compare the two.',
  noDocumentsTitle: 'There are no documents yet',
  noDocumentsText: 'Import two editions of a report, then compare them.',
  import: 'Import files',
  sameTitle: 'This is the same document twice',
  sameText: 'Choose another edition on one of the sides.',
  emptyTitle: (title: string) => `“${title}” has no text`,
  emptyText:
    'There is nothing to compare in it. Choose another document, or import the file again with all of its text.',
  goneTitle: 'One of the documents was deleted',
  failedTitle: 'The text can’t be read',
} as const

/** Why a proposed place is as sure as it is, or why there is none. */
export const carryReasonTexts: Readonly<Record<CarryReason, string>> = {
  exact: 'The paragraph is the same.',
  moved: 'The paragraph is the same and stands elsewhere.',
  reworded: 'The paragraph changed, these words did not.',
  partlyChanged: 'Some of these words changed.',
  cut: 'A paragraph now ends inside the passage.',
  ambiguous: 'The line occurs several times.',
  elsewhere: 'The paragraph is gone; the same words stand here.',
  dropped: 'Nothing of it was found.',
  outside: 'It has no place in the old text.',
}
