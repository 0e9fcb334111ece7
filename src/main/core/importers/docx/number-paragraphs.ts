import { formatWordNumber } from './number-format.ts'
import type { StyleNumbering } from './numbered-styles.ts'
import type { NumberedList } from './numbering.ts'
import { findElements, replaceElements } from './xml-elements.ts'

const styleReference = /<w:pStyle\s+w:val\s*=\s*["']([^"'<]*)["']\s*\/>/
const deepestLevel = 8
/** The number of a list that stands for none. */
const unnumbered = '0'
/** Bookmarks that carry a label through mammoth, which turns them into anchors. */
const bookmarkName = 'briefmark-label-'

/** document.xml with a bookmark in every numbered paragraph, and the labels by the names of the bookmarks. */
export interface NumberedDocument {
  readonly xml: string
  readonly labels: ReadonlyMap<string, string>
}

/**
 * Counts the numbered paragraphs as Word does and notes what it prints before each. Bullets have no label. A paragraph that
 * its style numbers, or that takes its style's number away, says so itself afterwards: mammoth only looks there.
 */
export function numberParagraphs(
  xml: string,
  lists: ReadonlyMap<string, NumberedList>,
  styles: ReadonlyMap<string, StyleNumbering> = new Map(),
): NumberedDocument {
  const labels = new Map<string, string>()
  const counter = new ListCounter()
  const numbered = replaceElements(xml, 'w:pPr', (all, inner) => {
    const [reference] = findElements(inner, 'w:numPr')
    const properties = reference?.content
    const style = styles.get(styleReference.exec(inner)?.[1] ?? '')
    const id = readValue(properties, 'numId') || (style?.list ?? '')
    const list = lists.get(id)
    const isTakenAway = id === unnumbered && style !== undefined
    if (list === undefined) return isTakenAway ? withNumbering(all, id, 0) : all
    const level = Math.min(Number(readValue(properties, 'ilvl') || (style?.level ?? 0)), deepestLevel)
    const label = counter.next(id, list, level)
    const plain = style === undefined ? all : withNumbering(all, id, level)
    if (label === '') return plain
    const name = `${bookmarkName}${labels.size}`
    labels.set(name, label)
    return `${plain}<w:bookmarkStart w:id="${name}" w:name="${name}"/>`
  })
  return { xml: numbered, labels }
}

/** Returns paragraph properties with this numbering in the place of their own. */
function withNumbering(properties: string, list: string, level: number): string {
  const numbering = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
  const bare = replaceElements(properties, 'w:numPr', () => '')
  return bare.replace(/(?=<\/w:pPr>$)/, numbering)
}

function readValue(properties: string | undefined, name: string): string {
  return new RegExp(`<w:${name}\\s+w:val\\s*=\\s*["'](\\d+)["']`).exec(properties ?? '')?.[1] ?? ''
}

/** Lists with shared levels go on counting where the other stopped, unless one of them starts anew. */
class ListCounter {
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  next(id: string, list: NumberedList, level: number): string {
    const counts = this.#counts.get(list.shared) ?? []
    this.#counts.set(list.shared, counts)
    const key = `${id} ${level}`
    const restart = this.#begun.has(key) ? undefined : list.restarts.get(level)
    this.#begun.add(key)
    const startOf = (at: number): number => list.levels.get(at)?.start ?? 1
    counts[level] = restart ?? (counts[level] === undefined ? startOf(level) : counts[level] + 1)
    counts.length = level + 1
    const definition = list.levels.get(level)
    if (definition === undefined || definition.format === 'bullet') return ''
    return definition.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const at = Number(digit) - 1
      const format = definition.isLegal ? 'decimal' : list.levels.get(at)?.format
      return formatWordNumber(counts[at] ?? startOf(at), format ?? 'decimal')
    })
  }
}
