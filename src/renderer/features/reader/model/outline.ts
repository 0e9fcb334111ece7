import type { SourceText } from '../../../../shared/text/canonical-text.ts'
import { findPageLabel } from '../../../../shared/text/canonical-text.ts'

export interface OutlineItem {
  readonly offset: number
  /** 0 for the highest level that occurs. */
  readonly depth: number
  readonly text: string
  readonly page: string | null
}

/** Returns the headings of a source in order. */
export function outlineOf(source: SourceText): OutlineItem[] {
  const headings = source.blocks.filter((block) => block.kind === 'heading' && block.text.trim() !== '')
  const top = Math.min(...headings.map((heading) => heading.level ?? 1))
  return headings.map((heading) => ({
    offset: heading.start,
    depth: (heading.level ?? 1) - top,
    text: heading.text.replace(/\s+/g, ' ').trim(),
    page: findPageLabel(source, heading.start),
  }))
}

/** Returns the index of the heading under which `offset` stands; -1 before the first. */
export function currentHeading(items: readonly OutlineItem[], offset: number): number {
  return items.findLastIndex((item) => item.offset <= offset)
}
