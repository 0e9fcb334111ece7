/** Quotes as a person types them. The brackets are the places that `decideQuote` may mean. */
export interface QuoteCase {
  readonly name: string
  readonly text: string
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
  readonly hint?: number
  /** `found`, or the code of the failure. */
  readonly outcome: 'found' | 'quoteNotFound' | 'contextNotFound' | 'quoteAmbiguous'
}

export const quoteCases: readonly QuoteCase[] = [
  { name: 'one occurrence', text: 'the [cat] sat', exact: 'cat', outcome: 'found' },
  { name: 'no occurrence', text: 'the cat sat', exact: 'dog', outcome: 'quoteNotFound' },
  { name: 'nothing typed', text: 'the cat sat', exact: ' \n', outcome: 'quoteNotFound' },
  { name: 'two occurrences', text: 'the [cat] and a [cat]', exact: 'cat', outcome: 'quoteAmbiguous' },
  {
    name: 'two occurrences, prefix',
    text: 'the cat and a [cat]',
    exact: 'cat',
    prefix: 'a ',
    outcome: 'found',
  },
  {
    name: 'a prefix without its space',
    text: 'the cat and a [cat]',
    exact: 'cat',
    prefix: 'and a',
    outcome: 'found',
  },
  {
    name: 'a suffix without its space',
    text: 'the [cat] and a cat',
    exact: 'cat',
    suffix: 'and',
    outcome: 'found',
  },
  {
    name: 'a prefix that leaves two',
    text: 'a [cat], a [cat]',
    exact: 'cat',
    prefix: 'a ',
    outcome: 'quoteAmbiguous',
  },
  { name: 'a wrong prefix', text: 'the [cat] sat', exact: 'cat', prefix: 'no ', outcome: 'contextNotFound' },
  { name: 'a hint', text: 'the cat and a [cat]', exact: 'cat', hint: 14, outcome: 'found' },
  { name: 'a hint beside', text: 'the [cat] and a [cat]', exact: 'cat', hint: 13, outcome: 'quoteAmbiguous' },
  {
    name: 'a line feed for a space',
    text: 'a [first line\nsecond] line',
    exact: 'first line second',
    outcome: 'found',
  },
  { name: 'spaces for a line feed', text: 'a [first  second] b', exact: 'first\nsecond', outcome: 'found' },
  { name: 'no-break space', text: 'grew [5\u00a0%] in', exact: '5 %', outcome: 'found' },
  { name: 'spaces around', text: 'a [b c] d', exact: '  b c\n', outcome: 'found' },
  {
    name: 'typewriter quotes',
    text: 'the [people’s “plan”] – now',
    exact: 'people\'s "plan"',
    outcome: 'found',
  },
  { name: 'decomposed letters', text: 'the [café] is', exact: 'cafe\u0301', outcome: 'found' },
  {
    name: 'the exact one before the like',
    text: "[people's] and people’s",
    exact: "people's",
    outcome: 'found',
  },
  { name: 'Chinese over a line feed', text: '坚持[高质量\n发展]。', exact: '高质量 发展', outcome: 'found' },
  { name: 'astral characters before', text: '😀😀 [cat]', exact: 'cat', outcome: 'found' },
]
