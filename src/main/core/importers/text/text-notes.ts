import type { Block } from '../../../../shared/text/blocks.ts'

/** How notes are numbered in plain text: "[1]" or "①", the same in the text and before the note. */
const noteStart = /^(?:[[［〔](\d{1,3})[\]］〕]|([①-⑳]))\s*(?=\S)/
/** A mark at the start of a text marks nothing. */
const noteMark = /(?<!^)(?:[[［〔]\d{1,3}[\]］〕]|[①-⑳])/g
const circledOne = 0x2460
/** What is numbered below such a heading is a list of works. */
const worksTitle = /^(?:\d+[.、\s]*)?(?:references|bibliography|works cited|literature|参考文献|参考资料)/i

/**
 * Returns the blocks with the numbered paragraphs at the end as footnotes, and their marks taken out of the text, when
 * their numbers count from 1 and each of them stands in the text.
 */
export function findTextNotes(blocks: readonly Block[]): Block[] {
  let first = blocks.length
  while (first > 0 && numberOf(blocks[first - 1]) !== null) first -= 1
  const notes = blocks.slice(first)
  const text = blocks.slice(0, first)
  const title = text.at(-1)
  const isWorks = title !== undefined && title.kind !== 'footnote' && worksTitle.test(title.text)
  if (notes.length === 0 || isWorks || !notes.every((note, index) => numberOf(note) === index + 1))
    return [...blocks]
  const marks = new Set(
    notes.map(({ text: note, label = '' }) => noteStart.exec(`${label}${note}`)?.[0].trim() ?? ''),
  )
  const found = new Set(text.flatMap((block) => [...block.text.matchAll(noteMark)].map(([mark]) => mark)))
  if (![...marks].every((mark) => found.has(mark))) return [...blocks]
  const unmarked = text.map((block) => ({
    ...block,
    text: block.text.replace(noteMark, (mark) => (marks.has(mark) ? '' : mark)),
  }))
  return [
    ...unmarked,
    ...notes.map((note, index): Block => {
      const whole = note.kind === 'listItem' ? `${note.label ?? ''}${note.text}` : note.text
      return { kind: 'footnote', label: String(index + 1), text: whole.replace(noteStart, '') }
    }),
  ]
}

function numberOf(block: Block | undefined): number | null {
  if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'listItem')) return null
  const match = noteStart.exec(`${block.label ?? ''}${block.text}`)
  if (match === null) return null
  return match[1] === undefined ? (match[2] ?? '').charCodeAt(0) - circledOne + 1 : Number(match[1])
}
