/** Keys that views handle themselves, for the list of all keys: combination and what it does. */
export const viewKeys = [
  {
    title: 'Reading and marking',
    keys: [
      ['ArrowUp', 'Sentence before'],
      ['ArrowDown', 'Next sentence'],
      ['Ctrl+ArrowUp', 'Paragraph before'],
      ['Ctrl+ArrowDown', 'Next paragraph'],
      ['Shift+ArrowDown', 'Extend the selection'],
      ['Enter', 'Tag the selection'],
      ['1', 'Recent tags, 1 to 9'],
      ['N', 'Note'],
      ['H', 'Highlight without a tag'],
      ['[', 'Passage before'],
      [']', 'Next passage'],
      ['Delete', 'Remove the passage'],
      ['Ctrl+F', 'Find in this document'],
      ['Escape', 'Out of anything'],
    ],
  },
  {
    title: 'Comparing',
    keys: [
      ['[', 'Difference or carried passage before'],
      [']', 'Next difference or carried passage'],
      ['1', 'Settle: take the first coder’s, 2 the second’s …'],
      ['Ctrl+Z', 'Undo what was settled'],
      ['F7', 'Next change between editions'],
      ['X', 'These paragraphs are not the same'],
      ['P', 'Pair the paragraph with another'],
      ['Enter', 'Keep the carried passage, open a cell'],
      ['W', 'Choose the words of a carried passage'],
      ['Delete', 'Leave the carried passage out'],
    ],
  },
  {
    title: 'Lists and tables',
    keys: [
      ['Enter', 'Open'],
      ['Shift+ArrowDown', 'Extend the selection'],
      ['Space', 'Add to the selection or take away'],
      ['Ctrl+A', 'Select all'],
      ['F2', 'Edit details'],
      ['Delete', 'Delete, with Undo'],
      ['Ctrl+V', 'Import the pasted text'],
    ],
  },
] as const
