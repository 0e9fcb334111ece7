import type { MatchRule } from '../compare/passages/match-rule.ts'
import type { PassageState } from '../compare/passages/passage.ts'
import type { SettledState } from '../compare/passages/settled.ts'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Returns names as a list in words: "Ada, Jonas and Mei". */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Returns a rule in words: what counts as the same span. */
export function describeMatchRule(rule: MatchRule): string {
  const { matchExact, matchAny, matchShare } = compareCodersMessages.view
  if (rule.kind === 'exact') return matchExact
  return rule.kind === 'overlap' ? matchAny : matchShare(Math.round(rule.least * 100))
}

/** Words of the comparison of coders, in the window and on the command line. */
export const compareCodersMessages = {
  states: {
    agreed: 'same',
    otherExtent: 'other extent',
    otherTag: 'other tag',
    only: 'not with all',
  } satisfies Record<PassageState, string>,
  only: (names: readonly string[]) => `only ${listNames(names)}`,
  settled: {
    open: 'to settle',
    discuss: 'to discuss',
    settled: 'settled',
    changed: 'changed since it was settled',
  } satisfies Record<SettledState, string>,
  plain: 'Highlight',
  passages: (n: number) => count(n, 'passage', 'passages'),
  view: {
    document: 'Document',
    chooseDocument: 'Choose a document',
    coders: 'Coders',
    tags: 'Tags',
    allTags: 'All tags',
    someTags: (n: number) => count(n, 'tag', 'tags'),
    find: 'Find',
    more: (n: number) => `${n.toLocaleString('en')} more: type to narrow the list`,
    nothingFound: 'Nothing found',
    match: 'What counts as the same span',
    matchExact: 'Exactly the same words',
    matchShare: (percent: number) => `At least ${percent} % in common`,
    matchAny: 'Any words in common',
    layout: 'Layout',
    sideBySide: 'Side by side',
    overlay: 'Overlay',
    texts: 'Texts of the coders',
    locked: 'The texts scroll together',
    working: 'Comparing…',

    figures: 'Figures',
    sameWords: 'Same tag, same words',
    sameSpan: 'Same tag, same span',
    agreedShare: (agreed: number, all: number) => `${all === 0 ? 0 : Math.round((agreed / all) * 100)} %`,
    /** `tags`: "all tags", "3 tags", or one by its name. */
    alpha: (tags: string) => `Krippendorff’s α, ${tags}`,
    allTagsBelow: 'all tags',
    bySentence: 'by sentence',
    undefined: 'undefined',
    openAgreement: (name: string, value: string) => `${name}: ${value}. Show agreement`,
    ofAll: (n: number) => `of ${n.toLocaleString('en')}`,
    toSettle: 'To settle',
    settledOf: (done: number, all: number) =>
      `${done.toLocaleString('en')} of ${all.toLocaleString('en')} settled`,
    byState: 'By state',
    byTag: 'By tag',
    tagColumn: 'Tag',
    showTag: (path: string) => `Show the passages of ${path}`,
    partlyWith: (name: string) => `${name} and not all others`,
    partlyWithout: (name: string) => `others, not ${name}`,
    showState: (words: string, n: number) => `${n.toLocaleString('en')} ${words}. Show them`,
    takeOver: 'Take over all agreed',
    taking: 'Taking over agreed passages',
    agreedOpen: (n: number) =>
      `${count(n, 'agreed passage is', 'agreed passages are')} not in the consensus yet`,
    allTaken: 'All agreed passages are in the consensus',
    progress: 'Differences settled',
    leftOut: (n: number) =>
      `${count(n, 'passage was', 'passages were')} marked in another text of this document, not found in this one, and left out.`,
    openDocument: 'Open the document',

    queue: 'Differences',
    queueAll: 'Items',
    filter: 'Filter',
    filterState: 'State',
    filterTag: 'Tag',
    filterSettled: 'Settling',
    anyTag: 'All tags',
    anySettled: 'All',
    onlyOpen: 'To settle',
    onlySettled: 'Settled',
    clearFilter: 'Show all differences',
    noneLeft: 'Nothing here',
    noneLeftText: 'No difference fits the filter.',
    noDifferences: 'No differences',
    noDifferencesText: 'The coders marked the same passages with the same tags.',
    previous: 'Previous',
    next: 'Next',
    openQueue: 'Differences',
    closeQueue: 'Close',
    nothing: 'nothing',
    words: (n: number) => count(n, 'word', 'words'),
    characters: (n: number) => count(n, 'character', 'characters'),

    accept: (name: string) => `${name}’s`,
    acceptNothing: (name: string) => `${name}: nothing`,
    both: (coders: number) => (coders > 2 ? 'All' : 'Both'),
    join: 'Joined',
    own: 'Own…',
    none: 'None',
    discuss: 'Discuss',
    actions: 'Settle',
    accepted: (name: string) => `Settled: ${name}’s`,
    decisions: {
      accepted: 'Settled',
      own: 'Settled: a passage of its own',
      none: 'Settled: none',
      discuss: 'To discuss',
    },
    /** What a joined item became, by what stood there. */
    joinedAs: {
      agreed: () => 'In the consensus',
      otherExtent: () => 'Settled: joined',
      otherTag: (coders) => (coders > 2 ? 'Settled: all' : 'Settled: both'),
      only: () => 'Settled: joined',
    } satisfies Record<PassageState, (coders: number) => string>,
    changed: 'Changed since it was settled: settle it again',
    readOnly: 'This library can be read but not written, so nothing can be settled here.',
    consensusCompared: 'The consensus itself is compared here. Choose people to settle their differences.',
    settledToast: 'Settled',
    takenToast: (n: number) => `${count(n, 'agreed passage', 'agreed passages')} taken over`,
    undo: 'Undo',
    undone: 'Undone',

    ownHint: 'Select words in a text, or move the ends.',
    ownWords: 'The consensus passage',
    startEarlier: 'Start a word earlier',
    startLater: 'Start a word later',
    endEarlier: 'End a word earlier',
    endLater: 'End a word later',
    start: 'Start',
    end: 'End',
    ownTags: 'Tags',
    note: 'Note',
    save: 'Settle with this',
    cancel: 'Cancel',

    noDocuments: 'No documents to compare',
    noDocumentsText: 'Import a document first; then two people can mark passages in it and compare.',
    import: 'Import documents',
    noText: 'This document has no text',
    noTextText:
      'Nothing can be marked or compared in it. Choose another document, or import a version with text.',
    textFailed: 'The text can’t be read',
    again: 'Try again',
    nobody: 'Nobody has marked this document yet',
    nobodyText: 'Mark passages in it as two coders; what they marked is then compared here.',
    oneCoder: (name: string) => `Only ${name} has marked this document`,
    oneCoderText:
      'A comparison needs two coders. When a second person has marked passages in it, they are compared here.',
    hidden: 'Coding is blind here',
    hiddenText: (name: string) =>
      `The passages of other coders stay hidden until ${name}’s own coding of this document is marked as done.`,
    giveName: 'Give a name',
    markDone: 'Mark my coding as done',
    hiddenNobody:
      'The passages of other coders stay hidden until you give a name and mark your own coding of this document as done.',
    noPassages: 'Nothing is marked with these tags',
    noPassagesText: 'None of these coders used them in this document.',
    showAllTags: 'Show all tags',
  },
  cli: {
    nobody: (title: string) =>
      `Nobody has marked anything in “${title}” yet, so there is nothing to compare. Mark passages in it as two coders, or choose another document.`,
    oneCoder: (title: string, name: string) =>
      `Only ${name} has marked passages in “${title}”. A comparison needs two coders: ask a second one to mark it too.`,
    noText: (title: string) =>
      `“${title}” has no text, so nothing can be marked or compared in it. Import a version with text, such as one with recognised characters.`,
    nothingHere: (name: string) => `${name} has marked nothing in this document.`,
    leftOut: (n: number) =>
      `${count(n, 'passage was', 'passages were')} left out: marked in another text of this document and not found in this one. Open the document to place ${n === 1 ? 'it' : 'them'}.`,
    nothing: 'None of these coders has marked anything under these tags.',
  },
} as const
