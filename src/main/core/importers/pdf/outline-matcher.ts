import type { Line } from './lines.ts'
import type { OutlineEntry } from './outline.ts'

/** Finds the lines that are titles of the outline. */
export interface OutlineMatcher {
  /** Returns how many lines from `index` make up a title, and its level; null when none begins there. */
  find(lines: readonly Line[], index: number): { lineCount: number; level: number } | null
  /** Returns the level of the outline entry for this text on this page; null without one. */
  levelOf(text: string, page: number): number | null
  /** Number of entries. */
  readonly size: number
}

/** Titles wrap to at most this many lines. */
const maxTitleLines = 3
/** A bookmark may point to the bottom of the page before its heading. */
const pageSlack = 1

/** Returns a matcher for the outline. Spaces, case and a leading number do not count, the page does. */
export function matchOutline(entries: readonly OutlineEntry[]): OutlineMatcher {
  const byKey = new Map<string, OutlineEntry[]>()
  for (const entry of entries) {
    for (const key of new Set([keyOf(entry.title), keyOf(withoutNumber(entry.title))])) {
      if (key === '') continue
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [entry])
      else known.push(entry)
    }
  }
  const lookUp = (text: string, page: number): OutlineEntry | null => {
    const found = byKey.get(keyOf(text)) ?? byKey.get(keyOf(withoutNumber(text))) ?? []
    const near = (entry: OutlineEntry): boolean =>
      entry.page < 0 || (page >= entry.page && page <= entry.page + pageSlack)
    return found.find((entry) => entry.page === page) ?? found.find(near) ?? null
  }
  return {
    size: entries.length,
    find: (lines, index) => {
      if (entries.length === 0) return null
      const first = lines[index]
      if (first === undefined) return null
      let text = ''
      for (let count = 1; count <= maxTitleLines; count++) {
        const line = lines[index + count - 1]
        if (line === undefined || Math.abs(line.size - first.size) > 0.6) return null
        text = `${text} ${line.text.text}`.trim()
        const entry = lookUp(text, first.page)
        if (entry !== null) return { lineCount: count, level: entry.level }
      }
      return null
    },
    levelOf: (text, page) => lookUp(text, page)?.level ?? null,
  }
}

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD.\-‐:：]+/g, '')
    .toLowerCase()
}

function withoutNumber(text: string): string {
  return text.trim().replace(/^(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)+)[.)]?\s+(?=\S)/, '')
}
