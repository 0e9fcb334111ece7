/** Blind coding, and the mark that one's own coding of a document is done. */
export const codingMessages = {
  done: 'Done',
  /** The button's name holds the word that is seen on it. */
  doneName: 'Done: my coding of this document',
  doneBy: (names: readonly string[]) => `Coding done: ${names.join(', ')}`,
  marked: (title: string) => `Your coding of “${title}” is marked as done`,
  unmarked: (title: string) => `Your coding of “${title}” is not marked as done any more`,
  undo: 'Undo',
  hiddenHere:
    'Blind coding: passages of other coders are hidden here until your own coding of this document is done.',
  markDone: 'Mark as done',

  blind: 'Blind coding',
  blindSign: 'Blind coding is on. Library settings',
  settingsTitle: 'Library settings',
  settingsClose: 'Close',
  blindText:
    'Hides other coders’ passages of a document, and all counts and exports of them, from everyone until they mark their own coding of that document as done.',
  blindFor:
    'Holds for everybody who works in this library. It keeps you from being influenced; it is no lock: the files in the folder can still be read.',
  blindReadOnly: 'This library can be read but not written, so its settings can’t be changed here.',
} as const
