import type { Break, Delete, Paragraph, PhrasingContent, Strong, Text } from 'mdast'
import type { TextRange } from '../text/text-range.ts'

/** Marks hold only between words: at a sign or white space Markdown may read them as characters. */
const edge = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu

/**
 * Returns a paragraph that reads as `text`, its line feeds as hard breaks, with the ranges (UTF-16 code units into it)
 * struck out or strong. Signs and spaces at the ends of a range stay outside of the mark; a range of nothing else is
 * not marked.
 */
export function composeMarkedParagraph(
  text: string,
  ranges: readonly TextRange[],
  mark: 'delete' | 'strong',
): Paragraph {
  const children: PhrasingContent[] = []
  let at = 0
  for (const { start, end } of ranges.flatMap((range) => trimMark(text, range))) {
    children.push(...lines(text.slice(at, start)))
    children.push({ type: mark, children: lines(text.slice(start, end)) } satisfies Delete | Strong)
    at = end
  }
  children.push(...lines(text.slice(at)))
  return { type: 'paragraph', children }
}

/** A mark does not go over a line's end. */
function trimMark(text: string, { start, end }: TextRange): TextRange[] {
  let from = start
  return text
    .slice(start, end)
    .split('\n')
    .flatMap((line) => {
      const inner = line.replace(edge, '')
      const range = { start: from + line.indexOf(inner), end: from + line.indexOf(inner) + inner.length }
      from += line.length + 1
      return inner === '' ? [] : [range]
    })
}

function lines(text: string): (Text | Break)[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ])
}
