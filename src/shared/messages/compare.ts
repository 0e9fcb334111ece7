/** What all comparisons share; each view has a file of its own. */
export const compareMessages = {
  views: 'Comparisons',
  coders: 'Coders',
  agreement: 'Agreement',
  editions: 'Editions',
  matrix: 'Matrix',
  titles: {
    coders: 'Compare coders',
    agreement: 'Agreement',
    editions: 'Compare editions',
    matrix: 'Passage matrix',
  },
} as const
