/** Fields that begin and end, deletions, and what may hold paragraphs: all that matters for where a body may be cut. */
const tag =
  /<(\/?)(w:(?:p|tbl|sdt|ins|del|moveFrom|moveTo|customXml|fldChar)|mc:AlternateContent)(?:\s[^<>]*)?>/g
const bodyStart = /<w:body(?:\s[^<>]*)?>/
const bodyEnd = '</w:body>'
const fieldType = /w:fldCharType\s*=\s*["'](\w+)/

/**
 * Returns document.xml as several documents that say the same one after the other, each of about `length` code units:
 * mammoth holds a part as three trees at once, and collecting garbage among hundreds of megabytes of them takes longer
 * than the reading. It is cut only before a paragraph that joins nothing before it: outside of tables, lists, fields
 * and deletions, and of no style in `stylesThatJoin`. A text without any such paragraph stays whole.
 */
export function splitBody(xml: string, length: number, stylesThatJoin: ReadonlySet<string>): string[] {
  const opening = bodyStart.exec(xml)
  const end = xml.lastIndexOf(bodyEnd)
  if (opening === null || end < 0 || xml.length <= length) return [xml]
  const start = opening.index + opening[0].length
  const cuts = findCuts(xml, start, end, length, stylesThatJoin)
  if (cuts.length === 0) return [xml]
  const [head, tail] = [xml.slice(0, start), xml.slice(end)]
  return [start, ...cuts].map((from, index) => head + xml.slice(from, cuts[index] ?? end) + tail)
}

function findCuts(
  xml: string,
  start: number,
  end: number,
  length: number,
  stylesThatJoin: ReadonlySet<string>,
): number[] {
  const cuts: number[] = []
  let depth = 0
  let fields = 0
  let last = start
  let paragraph = start
  tag.lastIndex = start
  for (let found = tag.exec(xml); found !== null && found.index < end; found = tag.exec(xml)) {
    const [whole, slash, name] = found
    if (name === 'w:fldChar') {
      const type = fieldType.exec(whole)?.[1]
      fields += type === 'begin' ? 1 : type === 'end' ? -1 : 0
      continue
    }
    if (whole.endsWith('/>')) continue
    if (slash === '/') {
      depth -= 1
      continue
    }
    if (depth === 0 && name === 'w:p') {
      if (found.index - last >= length && fields === 0) {
        const before = xml.slice(paragraph, found.index)
        if (isFree(xml, found.index, stylesThatJoin) && !before.includes('<w:del ')) {
          cuts.push(found.index)
          last = found.index
        }
      }
      paragraph = found.index
    }
    depth += 1
  }
  return cuts
}

/** How far into a paragraph its style and list are looked for. */
const propertiesReach = 2_000

/** Returns whether the paragraph that begins here joins nothing before it, as an item of a list or a line of code does. */
function isFree(xml: string, index: number, stylesThatJoin: ReadonlySet<string>): boolean {
  const paragraph = xml.slice(index, index + propertiesReach)
  const properties = /^<w:p(?:\s[^<>]*)?>\s*<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(paragraph)?.[1]
  if (properties === undefined) return !/^<w:p(?:\s[^<>]*)?>\s*<w:pPr[\s>]/.test(paragraph)
  const style = /<w:pStyle\s+w:val\s*=\s*["']([^"'<]*)/.exec(properties)?.[1]
  return !properties.includes('<w:numPr') && !stylesThatJoin.has(style ?? '')
}
