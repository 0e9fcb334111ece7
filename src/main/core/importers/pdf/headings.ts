import type { DocumentStyle } from './document-style.ts'
import type { Draft } from './draft.ts'
import { isLeaderLine } from './leaders.ts'
import { findDivisionRank, findNumberingRank, listLikeRank } from './numbered-headings.ts'
import { hasCjk } from './scripts.ts'
import { greatest, halfPoint, Tally } from './statistics.ts'

/** A heading has at most this many lines and characters; Chinese says more in fewer. */
const maxLines = 3
/** A title in large type wraps more often, in a narrow column above all. */
const titleSize = 1.5
const maxTitleLines = 7
const maxLength = 160
const maxCjkLength = 60
/** A heading may end with a full stop only up to this length. */
const maxLengthWithStop = 60
/** Larger than the body by this factor. */
export const larger = 1.1
const maxLevel = 6

/** What a table or picture is called, with its number: what follows is a mark, a capital or nothing. */
const caption =
  /^(?:table|figure|fig\.|chart|graph|map|tableau|graphique|tabelle|abbildung|abb\.|cuadro|gráfico|tabla|figura)\s+(?:[A-Z]{1,3}[-.]?)?\d{1,3}(?:[.-]\d{1,3})*[a-z]?(?!\w)/i
const afterNumber = /^\s*(?:$|[.:–—(-]|[\p{Lu}\p{Lo}«“"])/u
const chineseCaption = /^附?[表图圖]\s*[\d一二三四五六七八九十]/

const endsLikeText = /[。；;,，]$/

/** Makes the paragraph a heading, or a caption: that is set like one, but heads no text. */
export function makeHeading(draft: Draft): void {
  if (isCaption(draft.text.text)) draft.caption = true
  else draft.kind = 'heading'
}

/** Returns whether a text that is set apart says what a table or picture shows. */
export function isCaption(text: string): boolean {
  const name = caption.exec(text)?.[0]
  return name === undefined ? chineseCaption.test(text) : afterNumber.test(text.slice(name.length))
}

/** Returns whether a paragraph is set like a heading: short, and larger than the body or bold in a document that is not. */
export function looksLikeHeading(draft: Draft, style: DocumentStyle, outlineCovers: boolean): boolean {
  const text = draft.text.text
  if (
    draft.lines.length > (draft.size >= titleSize * style.bodySize ? maxTitleLines : maxLines) ||
    !/\p{L}/u.test(text)
  )
    return false
  if (text.length > (hasCjk(text) ? maxCjkLength : maxLength)) return false
  if (isLeaderLine(text)) return false
  if (endsLikeText.test(text) || (text.endsWith('.') && text.length > maxLengthWithStop)) return false
  if (draft.size >= larger * style.bodySize) return true
  if (draft.size >= style.bodySize && draft.lines.every((line) => line.smallCaps)) return true
  const rank = draft.lines.length === 1 ? findNumberingRank(text) : null
  if (rank !== null && rank < listLikeRank) return true
  if (draft.lines.length === 1 && findDivisionRank(text) !== null) return true
  // A bold line in three parts is the header of a table.
  if (draft.lines.some((line) => line.segments.length > 2)) return false
  // Where the outline names the headings, other bold lines are terms and labels.
  return draft.bold && !style.bodyBold && !outlineCovers && draft.size > 0.9 * style.bodySize
}

/**
 * Gives levels to headings that have none: by the rank of their size and weight, in line with the levels that the
 * outline gave to headings of the same look.
 */
export function rankHeadings(drafts: readonly Draft[], bodySize: number): void {
  demoteFrontMatter(drafts, bodySize)
  demoteRepeatedDivisions(drafts, bodySize)
  const headings = drafts.filter((draft) => draft.kind === 'heading')
  const looks = measureLooks(headings, bodySize)
  raiseTitle(headings, looks)
  const known = new Map<number, Tally<number>>()
  for (const heading of headings) {
    if (heading.level === undefined) continue
    const look = looks.get(heading) ?? 0
    const tally = known.get(look) ?? new Tally<number>()
    tally.add(heading.level)
    known.set(look, tally)
  }
  const levels = new Map<number, number>()
  let level = 0
  for (const look of [...new Set(looks.values())].sort((a, b) => b - a)) {
    level = known.get(look)?.commonest() ?? level + 1
    levels.set(look, Math.min(maxLevel, level))
  }
  for (const heading of headings) heading.level ??= levels.get(looks.get(heading) ?? 0) ?? maxLevel
}

/** A line in the body's type that names a division again that a larger heading begins is a running head that was kept. */
function demoteRepeatedDivisions(drafts: readonly Draft[], bodySize: number): void {
  const nameOf = ({ text }: Draft): string | null =>
    findDivisionRank(text.text) === null
      ? null
      : (/^\S+\s+[^\s.:]+/.exec(text.text)?.[0].toLowerCase() ?? null)
  const isLarger = ({ kind, size }: Draft): boolean => kind === 'heading' && size >= larger * bodySize
  const begun = new Set(drafts.filter(isLarger).map(nameOf))
  for (const draft of drafts) {
    if (draft.kind !== 'heading' || draft.bold || draft.level !== undefined || isLarger(draft)) continue
    const name = nameOf(draft)
    if (name !== null && begun.has(name)) draft.kind = 'paragraph'
  }
}

/** The front of a document ends with the first text longer than this: before it stand title, issuer, place and date. */
const frontLength = 120

/**
 * A line above a larger heading, with no text between them, heads nothing: it names the issuer or the date. Looks only
 * at the front of the document and leaves headings alone that the file itself calls so.
 */
function demoteFrontMatter(drafts: readonly Draft[], bodySize: number): void {
  const end = drafts.findIndex(({ kind, text }) => kind !== 'heading' && text.text.length > frontLength)
  const front = drafts.slice(0, end < 0 ? drafts.length : end).filter(({ kind }) => kind === 'heading')
  let largest = 0
  for (const heading of [...front].reverse()) {
    const look = lookOf(heading, bodySize)
    if (look < largest && heading.level === undefined) heading.kind = 'paragraph'
    largest = Math.max(largest, look)
  }
}

/** The title stands this much larger than every heading. */
const largerThanHeadings = 1.1

/**
 * Word and others tag the title of a document as a paragraph and its chapters as level 1: makes the paragraph before the
 * first heading that is larger than all headings level 1, and the headings one lower. A single heading of level 1 is the
 * title itself.
 */
export function raiseTaggedTitle(drafts: readonly Draft[], style: DocumentStyle): void {
  const headings = drafts.filter(({ kind }) => kind === 'heading')
  const chapters = headings.filter(({ level }) => level === 1).length
  if (chapters === 1) return
  const largest = Math.max(greatest(headings.map(({ size }) => size)), style.bodySize)
  const first = drafts.findIndex(({ kind }) => kind === 'heading')
  const title = drafts.find(
    (draft, index) =>
      index < first &&
      draft.kind === 'paragraph' &&
      draft.size >= largerThanHeadings * largest &&
      looksLikeHeading(draft, style, true) &&
      !isCaption(draft.text.text),
  )
  if (title === undefined) return
  title.kind = 'heading'
  title.level = 1
  if (chapters === 0) return
  for (const heading of headings) if (heading.level !== undefined) heading.level++
}

/** An outline often leaves the title out and begins with the chapters: then the title is level 1 and they are below it. */
function raiseTitle(headings: readonly Draft[], looks: ReadonlyMap<Draft, number>): void {
  const [title, ...others] = headings
  if (title === undefined || title.level !== undefined) return
  const levelled = others.filter((heading) => heading.level !== undefined)
  const look = looks.get(title) ?? 0
  if (levelled.length === 0 || others.some((heading) => (looks.get(heading) ?? 0) >= look)) return
  title.level = 1
  if (levelled.some((heading) => heading.level === 1)) {
    for (const heading of levelled) heading.level = (heading.level ?? 1) + 1
  }
}

/** How far below the look of its size one step of numbering counts: "1.1" ranks below "1" where both look alike. */
const numberingStep = 0.01

/** Returns a number for each heading, higher for higher rank. */
function measureLooks(headings: readonly Draft[], bodySize: number): Map<Draft, number> {
  const outermost = new Map<number, number>()
  for (const heading of headings) {
    const depth = numberingDepth(heading)
    const look = lookOf(heading, bodySize)
    if (depth > 0) outermost.set(look, Math.min(depth, outermost.get(look) ?? depth))
  }
  return new Map(
    headings.map((heading) => {
      const look = lookOf(heading, bodySize)
      const steps = Math.max(0, numberingDepth(heading) - (outermost.get(look) ?? 0))
      return [heading, look - numberingStep * steps]
    }),
  )
}

/** Returns the number of parts of a decimal number at the start, 2 for "1.2 Scope"; 0 without. */
function numberingDepth(draft: Draft): number {
  return /^(?:\d{1,2}\.)*\d{1,2}(?=\.?\s)/.exec(draft.text.text)?.[0].split('.').length ?? 0
}

/**
 * Size first, bold before plain at equal size; plain headings at the size of the body by their numbering. The parts of a
 * law in plain capitals stand above bold articles.
 */
function lookOf(draft: Draft, bodySize: number): number {
  const look = halfPoint(draft.size) * 10 + (draft.bold ? 1 : 0)
  if (draft.bold || draft.size >= larger * bodySize) return look
  const rank = findNumberingRank(draft.text.text)
  const division = findDivisionRank(draft.text.text)
  return rank !== null ? look - rank / 10 : division === null ? look : look + 2 - division / 10
}
