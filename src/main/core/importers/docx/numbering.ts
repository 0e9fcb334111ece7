import { SaxesParser } from 'saxes'

/** One level of a numbered list. */
export interface NumberLevel {
  start: number
  /** Word's name of the number format, such as "decimal" or "bullet". */
  format: string
  /** What is printed, with %1 for the number of the first level. */
  text: string
  /** All numbers in the label are printed as digits, whatever the formats of their levels. */
  isLegal: boolean
}

/** A list as paragraphs refer to it: the levels that it shares with others, and where it starts anew. */
export interface NumberedList {
  readonly shared: string
  readonly levels: ReadonlyMap<number, NumberLevel>
  readonly restarts: ReadonlyMap<number, number>
}

/** Returns the lists of numbering.xml by the id that paragraphs name. Damaged XML gives what came before. */
export function readNumbering(xml: string): Map<string, NumberedList> {
  const shared = new Map<string, Map<number, NumberLevel>>()
  const lists = new Map<string, { shared: string; restarts: Map<number, number> }>()
  let levels: Map<number, NumberLevel> | null = null
  let level: NumberLevel | null = null
  let list: { shared: string; restarts: Map<number, number> } | null = null
  let overridden = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    const read = (key: string): string => attributes[`w:${key}`] ?? attributes[key] ?? ''
    switch (name.replace(/^.*:/, '')) {
      case 'abstractNum':
        levels = new Map()
        shared.set(read('abstractNumId'), levels)
        break
      case 'lvl':
        level = { start: 1, format: 'decimal', text: '', isLegal: false }
        levels?.set(Number(read('ilvl')), level)
        break
      case 'start':
        if (level !== null) level.start = Number(read('val'))
        break
      case 'numFmt':
        if (level !== null) level.format = read('val')
        break
      case 'lvlText':
        if (level !== null) level.text = read('val')
        break
      case 'isLgl':
        if (level !== null) level.isLegal = !['0', 'false', 'off'].includes(read('val'))
        break
      case 'num':
        list = { shared: '', restarts: new Map() }
        levels = null
        lists.set(read('numId'), list)
        break
      case 'abstractNumId':
        if (list !== null) list.shared = read('val')
        break
      case 'lvlOverride':
        overridden = Number(read('ilvl'))
        break
      case 'startOverride':
        list?.restarts.set(overridden, Number(read('val')))
        break
    }
  })
  parser.on('closetag', ({ name }) => {
    if (name.endsWith('lvl')) level = null
  })
  parser.write(xml).close()
  return new Map(
    [...lists].map(([id, found]) => [id, { ...found, levels: shared.get(found.shared) ?? new Map() }]),
  )
}
