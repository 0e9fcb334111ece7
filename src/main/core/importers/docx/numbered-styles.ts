import { SaxesParser } from 'saxes'

/** The list that paragraphs of a style belong to. */
export interface StyleNumbering {
  readonly list: string
  readonly level: number
}

interface StyleDraft {
  basedOn: string
  list: string
  level: string
}

/** Returns the lists of the paragraph styles that number their paragraphs, their own or inherited, by style id. */
export function readNumberedStyles(stylesXml: string): Map<string, StyleNumbering> {
  const drafts = readDrafts(stylesXml)
  const numbered = new Map<string, StyleNumbering>()
  for (const id of drafts.keys()) {
    const seen = new Set<string>()
    for (let at = id; at !== '' && !seen.has(at); at = drafts.get(at)?.basedOn ?? '') {
      seen.add(at)
      const draft = drafts.get(at)
      if (draft === undefined || draft.list === '') continue
      // Number 0 takes the numbering of an outer style away.
      if (draft.list !== '0') numbered.set(id, { list: draft.list, level: Number(draft.level || 0) })
      break
    }
  }
  return numbered
}

function readDrafts(xml: string): Map<string, StyleDraft> {
  const drafts = new Map<string, StyleDraft>()
  let current: StyleDraft | null = null
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/, '')
    const read = (key: string): string => attributes[`w:${key}`] ?? attributes[key] ?? ''
    if (local === 'style') {
      current = read('type') === 'paragraph' ? { basedOn: '', list: '', level: '' } : null
      if (current !== null) drafts.set(read('styleId'), current)
    } else if (current === null) return
    else if (local === 'basedOn') current.basedOn = read('val')
    else if (local === 'numId') current.list = read('val')
    else if (local === 'ilvl') current.level = read('val')
  })
  parser.on('closetag', ({ name }) => {
    if (name.replace(/^.*:/, '') === 'style') current = null
  })
  parser.write(xml).close()
  return drafts
}
