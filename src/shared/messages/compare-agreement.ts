import type { PassageMeasure } from '../compare/agreement/agreement-input.ts'
import type { Drawn, Resampling } from '../compare/agreement/resample.ts'
import type { UnitKind } from '../compare/agreement/unit-ranges.ts'
import type { AgreementWarning } from '../compare/agreement/warnings.ts'
import { listNames } from './compare-coders.ts'

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const unitNames: Readonly<Record<UnitKind, readonly [one: string, many: string]>> = {
  char: ['character', 'characters'],
  word: ['word', 'words'],
  sentence: ['sentence', 'sentences'],
  paragraph: ['paragraph', 'paragraphs'],
}

const pieceNames: Readonly<
  Record<'documents' | 'paragraphs' | 'stretches', readonly [one: string, many: string]>
> = {
  documents: ['document', 'documents'],
  paragraphs: ['paragraph', 'paragraphs'],
  stretches: ['stretch between paragraphs', 'stretches between paragraphs'],
}

/** Returns a coefficient as it is written everywhere: two digits, a true minus. */
export function renderCoefficient(value: number): string {
  // What rounds to nothing has no sign.
  const text = value.toFixed(2).replace(/^-(0\.00)$/, '$1')
  return text.replace('-', '−')
}

/** So many titles are named; of more it is said how many they are. */
const mostNamed = 5

/** Returns which of the chosen documents could not be compared, in the window and on the command line. */
export function describeWithoutText(titles: readonly string[]): string {
  const named = titles.slice(0, mostNamed).map((title) => `“${title}”`)
  const others = titles.length - named.length
  const list = listNames(others > 0 ? [...named, count(others, 'other document', 'other documents')] : named)
  return titles.length === 1
    ? `${list} has no text and was left out.`
    : `${list} have no text and were left out.`
}

/** Agreement between coders: figures, pairs, tags mixed up. */
export const agreementMessages = {
  documents: 'Documents',
  allDocuments: (n: number) =>
    n === 1 ? 'The only shared document' : `All ${count(n, 'shared document', 'shared documents')}`,
  someDocuments: (n: number) => count(n, 'document', 'documents'),
  coders: 'Coders',
  someCoders: (n: number) => count(n, 'coder', 'coders'),
  tags: 'Tags',
  allTags: 'All tags',
  someTags: (n: number) => count(n, 'tag', 'tags'),
  measures: 'Measures',
  someMeasures: (n: number) => count(n, 'measure', 'measures'),
  unit: 'Unit',
  units: {
    char: 'Characters',
    word: 'Words',
    sentence: 'Sentences',
    paragraph: 'Paragraphs',
  } satisfies Record<UnitKind, string>,
  uncoded: 'Uncoded text',
  uncodedChoices: { included: 'Uncoded text counts', excluded: 'Uncoded text left out' },
  resampling: 'Intervals',
  resamplings: {
    units: 'Intervals from units',
    documents: 'Intervals from documents',
  } satisfies Record<Resampling, string>,
  resamplingHelp: {
    units:
      'How far a figure would move with other sentences or paragraphs of these documents. Characters and words are drawn by whole paragraphs, since neighbours are alike.',
    documents:
      'How far a figure would move with other documents. The sounder choice where coders share several; it needs at least two.',
  } satisfies Record<Resampling, string>,
  resampled: {
    units: 'Intervals: units drawn anew.',
    paragraphs: 'Intervals: whole paragraphs drawn anew, for neighbouring characters and words are alike.',
    documents: 'Intervals: whole documents drawn anew.',
  } satisfies Record<Drawn, string>,
  needsDocuments: 'No intervals: drawing documents anew needs at least two, and there is one.',
  fromUnits: 'Draw units instead',
  uncodedText: {
    included: 'Text that nobody tagged counts as agreement that there is nothing.',
    excluded: 'Only text that at least one of the coders tagged is compared.',
  },
  basis: (documents: number, units: number, unit: UnitKind) =>
    `${count(documents, 'document', 'documents')}, ${count(units, ...unitNames[unit])}`,
  leftOut: (n: number) =>
    `${count(n, 'passage does', 'passages do')} not stand in the present text of the document and ${n === 1 ? 'was' : 'were'} left out.`,

  figures: 'Figures',
  views: 'What is shown',
  view: { tags: 'By tag', pairs: 'By pair of coders', confusion: 'Tags mixed up' },
  allTogether: 'All tags',
  titleOf: (measure: string, subject: string) => `${measure}, ${subject}`,
  together: 'all tags',
  lowest: (tag: string) => `Lowest: ${tag}`,
  interval: (low: string, high: string) => `${low} to ${high}`,
  intervalWords: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  noInterval: 'no interval',
  undefined: 'undefined',
  undefinedBecause: (reason: string) => `undefined: ${reason}`,
  openFigure: (subject: string, figure: string) => `${subject}: ${figure}. Show where coders differ`,
  working: 'Comparing…',
  workingIntervals: (done: number, total: number) =>
    `Intervals: ${Math.floor(done).toLocaleString('en')} of ${total.toLocaleString('en')}`,
  cancel: 'Cancel',
  intervalsStopped: 'Not all intervals were worked out.',
  intervalMissing: 'Its interval was not worked out.',
  goOn: 'Go on',
  cancelled: 'Stopped before the figures were there.',

  table: 'Agreement by tag',
  tag: 'Tag',
  passages: 'Passages',
  passagesOf: (name: string, n: number) => `${name}: ${count(n, 'passage', 'passages')}`,
  codedUnits: (unit: UnitKind) => capitalised(`${unitNames[unit][1]} coded`),
  plot: '95 % interval',
  plotScale: 'from 0 to 1; the ticks stand at 0.667 and 0.80',
  notes: 'Warnings',
  warnings: (n: number, subject: string) => `${count(n, 'warning', 'warnings')}: ${subject}`,
  sortBy: (column: string) => `Sort by ${column}`,

  pairs: 'Agreement of each pair of coders',
  pairMeasure: 'Measure',
  pairTag: 'Tag',
  pair: (one: string, other: string) => `${one} and ${other}`,
  coder: 'Coder',

  confusion: 'What one coder gave and what the other gave the same text',
  confusionText: (row: string, column: string, unit: UnitKind) =>
    `Rows: ${row}. Columns: ${column}. Numbers are ${unitNames[unit][1]}. Off the diagonal they disagree.`,
  rowCoder: 'Rows',
  columnCoder: 'Columns',
  nothing: 'Nothing',
  confusionCell: (row: string, first: string, column: string, second: string, cell: string) =>
    `${row} ${first}, ${column} ${second}: ${cell}`,
  unitCount: (n: number, unit: UnitKind) => count(n, ...unitNames[unit]),

  differences: (subject: string) => `Where coders differ: ${subject}`,
  differenceCount: (n: number) => count(n, 'place', 'places'),
  differencesShown: (shown: number, n: number) =>
    `${shown.toLocaleString('en')} of ${count(n, 'place', 'places')}`,
  noDifferencesText: 'No stretch of text has this tag from one coder and not from another.',
  closeDifferences: 'Close',
  more: 'Show more',
  gaveNothing: 'nothing',
  notCoded: 'did not code this document',
  openDifference: (quote: string) => `Compare coders at “${quote}”`,

  help: 'What the measures say',
  helpOn: (measure: string) => `What it says: ${measure}`,
  says: 'What it says',
  use: 'When to use it',
  read: 'How to read it',
  formula: 'Formula',
  paper: 'Source',
  intervalsTitle: '95 % intervals',
  intervalsSay:
    'How far the figure would move if chance had put other text before the coders: it is worked out again a thousand times from a sample drawn with replacement, and 95 % of those figures lie in the interval (bootstrap percentiles; Efron and Tibshirani 1993, chapter 13). The same coding always gives the same interval.',
  intervalsUnits:
    'The units of these documents are drawn. Neighbours are alike, so the intervals come out somewhat too narrow. αU, u-α and cu-α have no units: for them the stretches between paragraphs are drawn that no passage crosses.',
  intervalsDocuments:
    'Whole documents are drawn, so that what belongs together stays together. It needs two documents or more that these coders share, and says something only with several.',

  doNotReport: (tag: string) => `Do not report ${tag} yet.`,
  seePassages: 'See where coders differ',
  warning: (warning: AgreementWarning, coderName: (id: string) => string): string => {
    switch (warning.code) {
      case 'prevalence':
        return `Coders agree on ${(warning.agreement * 100).toFixed(0)} % of the text, yet the figure is ${renderCoefficient(warning.value)}: the tag is so rare that chance alone would agree nearly as often. Report percent agreement and Gwet’s AC1 beside it.`
      case 'tooFewUnits':
        return `Only ${count(warning.units, 'unit', 'units')} could be compared: one more or less would move the figure visibly. Code more text, or choose smaller units.`
      case 'tooFewCoded':
        return `Only ${count(warning.units, 'unit carries', 'units carry')} it: too few to rely on. Code more text, or leave it out of the table.`
      case 'fewPassages':
        return `Only ${count(warning.passages, 'passage carries', 'passages carry')} it: too few to rely on. Code more text, or leave it out of the table.`
      case 'silentCoder':
        return `${warning.coders.map(coderName).join(' and ')} never used it. Ask whether it was overlooked or is understood differently.`
      case 'wideInterval':
        return `The figure could lie anywhere from ${renderCoefficient(warning.low)} to ${renderCoefficient(warning.high)}: too wide to call the agreement good or poor.`
      case 'fewPieces':
        return `The interval is drawn from ${count(warning.pieces, ...pieceNames[warning.kind])}: with so few it comes out too narrow. Take it for the least the figure may move, and let coders share more text.`
      case 'fewRounds': {
        const { rounds, undefinedRounds } = warning
        const given = rounds - undefinedRounds
        return undefinedRounds < given
          ? `The interval rests on ${count(given, 'round', 'rounds')}: its ends are rough. Take 1,000 rounds.`
          : `The interval rests on ${count(given, 'round', 'rounds')} of ${rounds.toLocaleString('en')}; the samples of the others gave no figure. Code more text before relying on it.`
      }
    }
  },

  copy: 'Copy',
  copied: 'Copied as a Markdown table',
  export: 'Export',
  markdown: 'Markdown…',
  csv: 'CSV…',
  confusionMarkdown: 'Tags mixed up as Markdown…',
  confusionCsv: 'Tags mixed up as CSV…',
  figuresMarkdown: 'Figures by tag as Markdown…',
  figuresCsv: 'Figures by tag as CSV…',
  fileName: (library: string) => `${library} – agreement`,
  fallbackFile: 'agreement',
  confusionFileName: (library: string) => `${library} – tags mixed up`,
  confusionFallbackFile: 'tags mixed up',
  saved: (path: string) => `Saved ${path}`,
  downloaded: (name: string) => `Downloaded ${name}`,

  noSecond: 'No second coder yet',
  noSecondText:
    'Agreement needs two people who coded the same report. When a second coder has marked passages in it, the figures stand here.',
  noDocuments: 'No reports yet',
  noDocumentsText: 'Import a report and let two people code it; then this view says how well they agree.',
  importReports: 'Import reports',
  nothingShared: 'Nothing was coded by two of these coders',
  nothingSharedText:
    'The chosen coders and documents have nothing in common. Choose others, or let a second coder code one of these documents.',
  useAll: 'Use all coders and documents',
  noText: 'These documents have no text',
  noTextText: (titles: string) =>
    `There is nothing to compare in ${titles}. Import a version with text, such as one with recognised characters.`,
  noTags: 'No tags to compare',
  noTagsText: 'These coders put none of these tags on anything here. Agreement is measured on tags.',
  showAllTags: 'Use all tags',
  hidden: 'Coding is blind here',
  hiddenText:
    'The passages of other coders stay hidden until you mark your own coding of a document as done. Then they are compared here.',
  openReport: 'Open a report',
  textFailed: 'A text can’t be read',
  again: 'Try again',
} as const

/** Measures explained to people who do not do statistics. */
export interface MeasureHelpText {
  readonly says: string
  readonly use: string
  readonly read: string
  readonly formula: string
  readonly paper: string
}

const kappaScale =
  '1 is full agreement, 0 is what chance would give, below 0 is worse than chance. Many fields ask for 0.80 and accept 0.667 for tentative conclusions.'

export const measureHelp: Readonly<Record<PassageMeasure, MeasureHelpText>> = {
  percent: {
    says: 'In how much of the text coders gave the same answer.',
    use: 'Always beside another measure, never alone: where a tag is rare, coders agree on most of the text by leaving it blank.',
    read: '1 is agreement everywhere. It does not take off what chance would give, so a high figure can mean little.',
    formula: 'The mean over units of the share of coder pairs that agree: P̄ in Fleiss (1971).',
    paper: 'Described with its limits in Krippendorff, K. (2019), Content Analysis, 4th ed., chapter 12.',
  },
  'scott-pi': {
    says: 'Agreement of two coders beyond chance, where chance follows how often both together used each tag.',
    use: 'For two coders who are interchangeable and coded the same text.',
    read: kappaScale,
    formula: 'π = (Po − Pe) / (1 − Pe), with Pe = Σ p² over the shares of both coders together (p. 323).',
    paper:
      'Scott, W. A. (1955). Reliability of content analysis: the case of nominal scale coding. Public Opinion Quarterly 19, 321–325.',
  },
  'cohen-kappa': {
    says: 'Agreement of two coders beyond chance, where chance follows how often each of them used each tag.',
    use: 'For exactly two coders. It is what most readers expect; for three or more take Fleiss’ κ or Krippendorff’s α.',
    read: `${kappaScale} With a rare tag it can be low although coders nearly always agree.`,
    formula:
      'κ = (po − pc) / (1 − pc), formula 1, with pc = Σ p₁ p₂ over each coder’s own shares. Of more than two coders it is the mean over all pairs (Light 1971).',
    paper:
      'Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20, 37–46.',
  },
  'fleiss-kappa': {
    says: 'Agreement of two or more coders beyond chance, where chance follows how often all together used each tag.',
    use: 'For three or more coders who all coded the same documents. Text that one of them did not code is left out.',
    read: kappaScale,
    formula: 'κ = (P̄ − P̄e) / (1 − P̄e), with P̄e = Σ p² over the shares of all coders together.',
    paper:
      'Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76, 378–382.',
  },
  'gwet-ac1': {
    says: 'Agreement beyond chance, with an idea of chance that stays small when nearly all text is alike.',
    use: 'Beside κ or α where a tag is rare or nearly everywhere, and they are low although coders mostly agree.',
    read: `${kappaScale} It is often higher than κ; say which one you report.`,
    formula: 'AC1 = (pa − pe) / (1 − pe), with pe = Σ π (1 − π) / (q − 1) over the q values.',
    paper:
      'Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology 61, 29–48.',
  },
  'alpha-nominal': {
    says: 'One minus the disagreement seen over the disagreement that chance would give. Over all tags, sets of tags that partly agree count partly (MASI).',
    use: 'The safest choice in most studies: any number of coders, and it copes with coders who did not code every document.',
    read: kappaScale,
    formula: 'α = 1 − Do / De (Krippendorff 2011, Computing Krippendorff’s alpha-reliability, section C).',
    paper:
      'Krippendorff, K. (2019). Content Analysis, 4th ed., chapter 12. For sets: Passonneau, R. (2006). Measuring agreement on set-valued items (MASI). LREC.',
  },
  'alpha-u': {
    says: 'Whether coders marked the same stretches of text with a tag, counting how far the ends lie apart.',
    use: 'Where coders choose the stretches themselves and the exact ends matter. It is defined for one tag at a time.',
    read: `${kappaScale} Units of text play no part: it takes the passages as they are.`,
    formula:
      'αU = 1 − Do / De, where sections of two coders differ by the squares of the lengths by which their ends lie apart (Content Analysis, 2nd ed., p. 251 ff.).',
    paper:
      'Krippendorff, K. (2004). Measuring the reliability of qualitative text analysis data. Quality & Quantity 38, 787–800.',
  },
  'u-alpha': {
    says: 'Whether coders marked the same text with the same tags, gaps between passages included.',
    use: 'Where coders choose the stretches themselves. It sees both where they marked and what.',
    read: `${kappaScale} Units of text play no part: it takes the passages as they are.`,
    formula: 'u-α = 1 − Do / De (Content Analysis, 4th ed., section 12.6.3, formulas 32 to 34).',
    paper:
      'Krippendorff, K., Mathet, Y., Bouvry, S., Widlöcher, A. (2016). On the reliability of unitizing textual continua: further developments. Quality & Quantity 50, 2347–2364.',
  },
  'cu-alpha': {
    says: 'Whether coders gave the same tag where both marked something; where only one marked, it does not count.',
    use: 'Beside u-α, to tell apart whether coders differ in where they mark or in what they call it.',
    read: `${kappaScale} High cu-α with low u-α: they agree on tags and differ on stretches.`,
    formula:
      'cu-α = 1 − Do / De (Content Analysis, 4th ed., section 12.6.5, formulas 36 and 37); of a single tag against all others (k)u-α (section 12.6.6, formula 38).',
    paper:
      'Krippendorff, K., Mathet, Y., Bouvry, S., Widlöcher, A. (2016). On the reliability of unitizing textual continua: further developments. Quality & Quantity 50, 2347–2364.',
  },
}
