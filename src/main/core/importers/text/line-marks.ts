/** A mark at the start of a line that makes it an item of a list. */
export interface ListMark {
  readonly label: string
  readonly rest: string
  readonly ordered: boolean
  /** Items of one list have marks of one style; null for the number of a bullet. */
  readonly style: string
  readonly number: number | null
}

const bullet = /^([-*+–]\s+|[•·●○◦∙⁃■□◆◇▪▫‣➢►✓\u2022\uF0B7\uF0A7\uF06C]\s*)(\S[\s\S]*)$/
const ordered: readonly (readonly [string, RegExp, (mark: string) => number])[] = [
  ['1.', /^(\d{1,3})([.．])(?:\s+|(?=[\p{Script=Han}《“"]))(\S[\s\S]*)$/u, Number],
  ['1、', /^(\d{1,3})([、])\s*(\S[\s\S]*)$/, Number],
  ['1)', /^(\d{1,3})([)）])\s*(\S[\s\S]*)$/, Number],
  ['(1)', /^[(（](\d{1,3})([)）])\s*(\S[\s\S]*)$/, Number],
  ['a)', /^([a-z])([.)])\s+(\S[\s\S]*)$/, (mark) => mark.charCodeAt(0) - 96],
  ['(a)', /^[(（]([a-z])([)）])\s*(\S[\s\S]*)$/, (mark) => mark.charCodeAt(0) - 96],
  ['①', /^([①-⑳])()\s*(\S[\s\S]*)$/, (mark) => mark.charCodeAt(0) - 0x245f],
]

/** Returns the list mark at the start of a text, and the text after it; null without one. */
export function findListMark(text: string): ListMark | null {
  const bulleted = bullet.exec(text)
  if (bulleted?.[1] !== undefined && bulleted[2] !== undefined) {
    const sign = bulleted[1].trim()
    return { label: sign, rest: bulleted[2], ordered: false, style: sign, number: null }
  }
  for (const [style, pattern, toNumber] of ordered) {
    const match = pattern.exec(text)
    if (match?.[1] === undefined || match[3] === undefined) continue
    const label = text.slice(0, text.length - match[3].length).trim()
    return { label, rest: match[3], ordered: true, style, number: toNumber(match[1]) }
  }
  return null
}

/** The ways in which headings are numbered or named, outermost first. */
export const headingClasses = [
  'part',
  'chapter',
  'section',
  'han',
  'hanBracket',
  'roman',
  'letter',
  'number',
  'name',
] as const
export type HeadingClass = (typeof headingClasses)[number]

/** How a line that looks like a heading is marked; `depth` counts the inner numbers of "2.1.3". */
export interface HeadingMark {
  readonly kind: HeadingClass
  readonly depth: number
}

const hanNumber = '[一二三四五六七八九十百零〇\\d]{1,4}'
const headingMarks: readonly (readonly [HeadingClass, RegExp])[] = [
  [
    'part',
    new RegExp(
      `^第${hanNumber}[编篇部](?:分)?(?=$|[\\s　：:、])|^part\\s+(?:[ivxlc]+|\\d+|one|two|three|four|five)\\b`,
      'i',
    ),
  ],
  ['chapter', new RegExp(`^第${hanNumber}章|^chapter\\s+(?:[ivxlc]+|\\d+|one|two|three|four|five)\\b`, 'i')],
  ['section', new RegExp(`^第${hanNumber}节|^section\\s+(?:[ivxlc]+|\\d+(?:\\.\\d+)*)\\b`, 'i')],
  ['han', /^[一二三四五六七八九十]{1,3}、/],
  ['hanBracket', /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  ['roman', /^(?:[IVX]{2,5}|[IVX])\.\s+(?=\p{Lu})/u],
  ['letter', /^[A-H]\.\s+(?=\p{Lu})/u],
  [
    'name',
    /^(?:annex|appendix)\s+(?:[a-z]|\d+|[ivx]+)\b|^(?:附件|附录|附表)\s*[一二三四五六七八九十\d]*(?=$|[：:\s])/i,
  ],
]
const sectionNames =
  /^(?:executive summary|summary|abstract|foreword|preface|acknowledge?ments|contents|table of contents|introduction|background|methods?|methodology|results|findings|discussion|conclusions?|recommendations|conclusions? and recommendations|references|bibliography|notes|摘\s*要|引\s*言|前\s*言|导\s*言|序\s*言|目\s*录|结\s*语|结\s*论|结束语|参考文献|附\s*录|附\s*件|致\s*谢|注\s*释)$/i
/** The day of a date before its month ("14 March 2023") counts nothing. */
const numbered =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,3})[.．]?\s+(?=[\p{Lu}\p{Script=Han}“"《])(?!\p{Lu}\p{Ll}+,?\s+\d{4}$|年|月|日)/u

/** Chinese needs no space after the number; only a short line can be a heading. */
const hanNumbered = /^\d{1,2}[.．](?=[\p{Script=Han}“《]).{2,28}$/u

/** Returns how the text is marked as a heading by its first words; null where nothing says so. Length is judged elsewhere. */
export function findHeadingMark(text: string): HeadingMark | null {
  for (const [kind, pattern] of headingMarks) if (pattern.test(text)) return { kind, depth: 0 }
  if (sectionNames.test(text)) return { kind: 'name', depth: 0 }
  const number = numbered.exec(text)?.[1]
  if (number !== undefined) return { kind: 'number', depth: number.split(/[.．]/).length - 1 }
  if (hanNumbered.test(text)) return { kind: 'number', depth: 0 }
  return isAllCapitals(text) ? { kind: 'name', depth: 0 } : null
}

/** Capitals in a script that has them, and enough of them not to be an abbreviation. */
function isAllCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 5 && !/\p{Ll}|\p{Script=Han}/u.test(text)
}

/** True if the text ends as sentences and clauses do, behind which a heading doesn't stop. */
export function endsSentence(text: string): boolean {
  return /[.。!！?？;；:：…]["'”’』」)）\]】]*(?:[[［〔]\d{1,3}[\]］〕]|[①-⑳])*$/.test(text)
}
