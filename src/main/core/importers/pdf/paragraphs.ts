import { makeCode } from './code-blocks.ts'
import { type DocumentStyle, isFirstLineIndent } from './document-style.ts'
import type { Dots } from './dots.ts'
import { createDraft, type Draft } from './draft.ts'
import { createDrawnTable } from './drawn-tables.ts'
import { isLeaderLine } from './leaders.ts'
import type { Line } from './lines.ts'
import { findListMark, type ListMark } from './list-marks.ts'
import { findNumberingRank } from './numbered-headings.ts'
import type { OutlineMatcher } from './outline-matcher.ts'
import type { Region } from './reading-order.ts'
import { endsSentence, hasCjk } from './scripts.ts'
import { adoptHeader, findTable } from './tables.ts'

/** A distance of baselines above this many leadings separates paragraphs. */
const gapLimit = 1.22
/** Lines with Latin among the Chinese may be higher than others: a sentence goes on over a distance up to this. */
const fullGapLimit = 1.45
/** Code goes on after a blank line: its lines are up to this many font sizes apart. */
const codeGap = 3
/** Sizes of neighbouring lines that differ by more than this share belong to different blocks. */
const sizeChange = 0.08
/** Text at note size that begins with a number starts a note. */
const noteSize = 0.97
const noteStart = /^\d{1,3} \S/

/** What the rules see of the paragraph that the line might continue. */
interface Seam {
  readonly line: Line
  readonly previous: Line
  readonly first: Line
  readonly current: readonly Line[]
  readonly below: Line | undefined
  readonly mark: ListMark | null
  readonly inList: boolean
  readonly dotted: boolean
  readonly region: Region
  readonly style: DocumentStyle
}

/** Returns the region's lines as paragraphs and tables; kinds of paragraphs are decided later. `before` is the block before. */
export function splitParagraphs(
  region: Region,
  style: DocumentStyle,
  outline: OutlineMatcher,
  dots: Dots,
  before: Draft | undefined,
): Draft[] {
  const drafts: Draft[] = []
  let current: Line[] = []
  const close = (): void => {
    if (current.length > 0) drafts.push(makeCode(createDraft(current, region, style.lexicon), style))
    current = []
  }
  for (let index = 0; index < region.lines.length; index++) {
    const line = region.lines[index]
    if (line === undefined) break
    const drawn = createDrawnTable(line, region, style.lexicon)
    if (drawn !== null) {
      close()
      drafts.push(drawn)
      continue
    }
    const mayBeTable = style.bodyMono || !line.mono
    const table = mayBeTable ? findTable(region, index, style, drafts.at(-1) ?? before) : null
    if (table !== null) {
      const header = current.at(-1)
      // The last line of a paragraph, a caption say, must look more like a header than a line of its own.
      if (header !== undefined && adoptHeader(table, header, current.length === 1 ? 2 : 3, style))
        current.pop()
      close()
      drafts.push(table.draft)
      index += table.lineCount - 1
      continue
    }
    const title = outline.find(region.lines, index)
    if (title !== null) {
      close()
      const lines = region.lines.slice(index, index + title.lineCount)
      drafts.push({ ...createDraft(lines, region, style.lexicon), kind: 'heading', level: title.level })
      index += title.lineCount - 1
      continue
    }
    const first = current[0]
    const previous = current.at(-1)
    if (first !== undefined && previous !== undefined) {
      const inList = isListLine(first, dots)
      const seam: Seam = {
        line,
        previous,
        first,
        current,
        below: region.lines[index + 1],
        mark: findListMark(line.text.text),
        inList,
        dotted: dots.has(line),
        region,
        style,
      }
      if (startsParagraph(seam)) close()
    }
    current.push(line)
  }
  close()
  return drafts
}

function isListLine(line: Line, dots: Dots): boolean {
  const kind = findListMark(line.text.text)?.kind
  return kind === 'bullet' || kind === 'number' || dots.has(line)
}

function startsParagraph(seam: Seam): boolean {
  const { line, previous, style, mark } = seam
  const code = breaksAtCode(seam)
  if (code !== null) return code
  if (isLeaderLine(previous.text.text) || startsEntry(line)) return true
  if (seam.dotted || followsNumberedHeading(seam)) return true
  if (standsApart(seam)) return true
  if (Math.abs(line.size - previous.size) > sizeChange * previous.size && saysSomething(seam, 2)) return true
  if (changesWeight(seam)) return weightBreaks(seam)
  if (mark !== null && markCounts(seam, mark)) {
    const room = previous.right < seam.region.right - 1.5 * style.bodySize
    return room || mark.kind === 'bullet' || seam.inList || endsSentence(previous.text.text)
  }
  if (isIndentedStart(seam)) return endsSentence(previous.text.text) || style.indents
  if (seam.inList && leavesList(seam)) return true
  return nextWordWouldHaveFitted(seam) || isOtherCentredLine(seam)
}

/** Returns whether code begins or ends with the line; null when neither line is code. One line may be a word in prose. */
function breaksAtCode({ line, previous, current, below, style }: Seam): boolean | null {
  if (style.bodyMono || !(line.mono || previous.mono)) return null
  if (line.mono && previous.mono) return line.baseline - previous.baseline > codeGap * line.size
  if (line.mono) return below?.mono === true ? true : null
  return current.length > 1 && current.every((one) => one.mono) ? true : null
}

/** A numbered line of a table of contents; without a number it may be the end of a long title. */
function startsEntry({ text }: Line): boolean {
  return /^(?:[A-Z]\.)?\d/.test(text.text) && isLeaderLine(text.text)
}

/** A short line numbered like a Chinese heading stands alone. */
function followsNumberedHeading({ previous, current, region, style }: Seam): boolean {
  if (current.length !== 1 || findNumberingRank(previous.text.text) === null) return false
  return previous.right < region.right - 3 * style.bodySize
}

/** Both lines have more than this many characters, or are Chinese, where two make a heading: not a stray mark. */
function saysSomething({ line, previous }: Seam, length: number): boolean {
  return [line, previous].every(({ text }) => text.text.length > (hasCjk(text.text) ? 1 : length))
}

/** A wide gap, a step back up, or the start of a note. */
function standsApart(seam: Seam): boolean {
  const { line, previous, style } = seam
  const distance = line.baseline - previous.baseline
  const atBodySize = Math.abs(line.size - style.bodySize) < 0.6
  const leading = atBodySize
    ? style.leading
    : (Math.max(line.size, previous.size) * style.leading) / style.bodySize
  const limit = leading * (goesOnFull(seam) ? fullGapLimit : gapLimit)
  if (distance > limit || distance < -1 || line.noteLabel !== null) return true
  return line.size <= noteSize * style.bodySize && noteStart.test(line.text.text) && previous.size > line.size
}

/** A line filled to the edge in the middle of a sentence, above one at the left edge: a taller font sets the two apart. */
function goesOnFull({ line, previous, region, style }: Seam): boolean {
  return (
    line.size === previous.size &&
    line.bold === previous.bold &&
    !endsSentence(previous.text.text) &&
    previous.right > region.right - 1.5 * style.bodySize &&
    line.left < region.left + 2
  )
}

/** Bold lines before or after plain ones: a heading, unless bold words merely fill a line of a paragraph. */
function changesWeight(seam: Seam): boolean {
  const { line, previous, current } = seam
  if (line.bold === previous.bold || !saysSomething(seam, 3) || line.segments.length > 1) return false
  // The weight changes inside the upper line: after a term in bold, or where the bold font has no Chinese.
  if (previous.pieces.at(-1)?.style.bold === line.pieces[0]?.style.bold) return false
  return (
    current.every((one) => one.bold === previous.bold) && (!previous.bold || previous.text.text.length < 120)
  )
}

function weightBreaks({ previous, region, style }: Seam): boolean {
  if (previous.bold || endsSentence(previous.text.text)) return true
  return previous.right < region.right - 2 * style.bodySize
}

function markCounts({ line, first, inList, style }: Seam, mark: ListMark): boolean {
  if (mark.kind === 'dash' && inList && line.left > hangOf(first) + 2) return true
  if (!(line.left <= first.left + 1 || mark.kind === 'bullet' || inList)) return false
  return !(inList && line.left > first.left + 0.8 * style.bodySize && mark.kind !== 'bullet')
}

function isIndentedStart({ line, previous, first, below, inList, region, style }: Seam): boolean {
  if (inList || line.left - previous.left <= 0.9 * style.bodySize) return false
  if (!isFirstLineIndent(line.left - region.left, style.bodySize)) return false
  const belowLeft = below?.left ?? region.left
  if (Math.abs(belowLeft - region.left) < 2.5) return true
  // A paragraph of one line after one that began at the same place: not the hanging lines of a reference.
  const alike = Math.abs(first.left - line.left) < 2.5 && Math.abs(belowLeft - line.left) < 2.5
  return style.indents && endsSentence(previous.text.text) && alike
}

/** Returns where the text of a list item begins, after its mark. */
function hangOf(first: Line): number {
  const [mark, text] = first.pieces
  return mark !== undefined && text !== undefined && mark.text.trim().length <= 4 ? text.left : first.left
}

/** The text of a list item hangs from where it begins after the mark; a line between, or left of the mark, is none of it. */
function leavesList(seam: Seam): boolean {
  const { line, previous, first, region, style } = seam
  if (isFirstLineIndent(first.left - region.left, style.bodySize)) {
    // Numbered paragraphs that are indented as all paragraphs are: their other lines begin at the edge.
    if (Math.abs(line.left - region.left) < 2.5 && !hasRoom(seam) && goesOnAtEdge(seam)) return false
    if (Math.abs(line.left - first.left) < 2 && hasRoom(seam)) return true
  }
  const ended = endsSentence(previous.text.text)
  if (ended && line.left < first.left + 2 && previous.right < region.right - 2 * style.bodySize) return true
  if (line.left < first.left - 2) return ended || line.left < first.left - style.bodySize
  const [mark, text] = first.pieces
  if (!ended || mark === undefined || text === undefined || mark.text.trim().length > 4) return false
  return line.left > first.left + 2 && line.left < text.left - 0.4 * style.bodySize
}

/** After a full line that ends no sentence, or where paragraphs are indented, the text goes on at the edge. */
function goesOnAtEdge({ line, previous, first, region, style }: Seam): boolean {
  // Lines that hang from the mark are those of a list: what begins at the edge below them is another paragraph.
  if (previous !== first && previous.left > region.left + 2.5 && endsSentence(previous.text.text))
    return false
  if (style.indents) return true
  return !endsSentence(previous.text.text) && /^[\p{Ll}\p{Lo}\d]/u.test(line.text.text)
}

/** Centred lines at the size of the body that had room for more name one thing each, such as issuer and date. */
function isOtherCentredLine({ line, previous, region, style }: Seam): boolean {
  if (Math.max(line.size, previous.size) > style.bodySize * (1 + sizeChange)) return false
  const centre = (region.left + region.right) / 2
  // The indent of Chinese paragraphs moves the middle of centred lines off that of the region.
  const offset = hasCjk(line.text.text) && hasCjk(previous.text.text) ? style.bodySize : 2
  const isCentred = ({ left, right }: Line): boolean =>
    Math.abs((left + right) / 2 - centre) < offset && left > region.left + 3 * style.bodySize
  const together = Math.abs(line.left + line.right - previous.left - previous.right) < 4
  return together && isCentred(line) && isCentred(previous) && Math.abs(line.left - previous.left) > 2
}

/** After the end of a sentence, a line that could have held one word more was ended on purpose. */
function nextWordWouldHaveFitted(seam: Seam): boolean {
  const { line, previous, region } = seam
  const centre = Math.abs((line.left + line.right) / 2 - (previous.left + previous.right) / 2)
  const centred = centre < 2 && line.left > region.left + 3
  return endsSentence(previous.text.text) && !centred && hasRoom(seam)
}

/** Returns whether the line above could have held the next word and one character more. */
function hasRoom({ line, previous, region, style }: Seam): boolean {
  const word = /^\S+/.exec(line.text.text)?.[0] ?? ''
  const needed = hasCjk(word.slice(0, 1)) ? 2.2 * line.size : word.length * line.size * 0.5 + line.size * 0.3
  return region.right - previous.right > needed + style.bodySize
}
