import type { ParagraphStyle } from './paragraph-styles.ts'

/** The list that paragraphs of a style belong to. */
export interface StyleNumbering {
  readonly list: string
  readonly level: number
}

/** Returns the lists of the paragraph styles that number their paragraphs, their own or inherited, by style id. */
export function readNumberedStyles(styles: ReadonlyMap<string, ParagraphStyle>): Map<string, StyleNumbering> {
  const numbered = new Map<string, StyleNumbering>()
  for (const id of styles.keys()) {
    const seen = new Set<string>()
    let level = ''
    for (let at = id; at !== '' && !seen.has(at); at = styles.get(at)?.basedOn ?? '') {
      seen.add(at)
      const style = styles.get(at)
      // A style may only say at which level of the list of an outer style it is.
      level ||= style?.level ?? ''
      if (style === undefined || style.list === '') continue
      // Number 0 takes the numbering of an outer style away.
      if (style.list !== '0') numbered.set(id, { list: style.list, level: Number(level || 0) })
      break
    }
  }
  return numbered
}
