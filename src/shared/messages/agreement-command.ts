/** Sentences of the command `agreement`. */
export const agreementCommandMessages = {
  noCommonDocument: (coders: string, count: number) =>
    `no document was coded by ${count === 2 ? 'both' : 'two of'} ${coders}: import the same files, let each code them, and mark a coding in which nothing was found as done (briefmark done).`,
  noText: (title: string) => `“${title}” has no text: there is nothing to compare.`,
  noTags: 'these coders put no tags on anything here: agreement is measured on tags.',
  leftOut: (n: number) =>
    `${n.toLocaleString('en')} ${n === 1 ? 'passage does' : 'passages do'} not stand in the present text of the document and ${n === 1 ? 'was' : 'were'} left out. Open the document in Briefmark to put ${n === 1 ? 'it' : 'them'} back.`,
  needsDocuments:
    'there are no intervals: drawing documents anew needs at least two, and there is one (--resample units).',
  notForTags: (measure: string) =>
    `${measure} compares numbers, and tags are none; use agreement-data for a table of numbers.`,
  drawing: (share: number) => `Drawing intervals: ${Math.floor(100 * share)} %`,
  columns: ['Tag', 'Coders', 'Measure', 'Value', '95 % interval', 'Units', 'Notes'],
  notes: 'Notes',
  allTags: 'all tags',
  givenTags: 'given tags',
  undefined: 'undefined',
  undefinedBecause: (reason: string) => `Undefined: ${reason}.`,
} as const
