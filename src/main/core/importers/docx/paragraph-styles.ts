import { SaxesParser } from 'saxes'

/** A paragraph style as the file has it; what it says nothing about is '' or null, and may be inherited. */
export interface ParagraphStyle {
  readonly id: string
  name: string
  /** The id of the style that it takes the rest from. */
  basedOn: string
  /** 0 to 8 for headings, 9 for body text. */
  outlineLevel: number | null
  /** The number of the list that its paragraphs belong to; 0 takes an inherited one away. */
  list: string
  /** The level in that list, from 0. */
  level: string
}

/** Returns the paragraph styles of `word/styles.xml` by id, in the file's order; of a damaged part those before the damage. */
export function readParagraphStyles(stylesXml: string): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>()
  let current: ParagraphStyle | null = null
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.replace(/^.*:/, '')
    const read = (key: string): string => attributes[`w:${key}`] ?? attributes[key] ?? ''
    if (local === 'style') {
      current =
        read('type') === 'paragraph'
          ? { id: read('styleId'), name: '', basedOn: '', outlineLevel: null, list: '', level: '' }
          : null
      if (current !== null) styles.set(current.id, current)
    } else if (current === null) return
    else if (local === 'name') current.name = read('val').trim()
    else if (local === 'basedOn') current.basedOn = read('val')
    else if (local === 'outlineLvl') current.outlineLevel = Number(read('val'))
    else if (local === 'numId') current.list = read('val')
    else if (local === 'ilvl') current.level = read('val')
  })
  parser.on('closetag', ({ name }) => {
    if (name.replace(/^.*:/, '') === 'style') current = null
  })
  parser.write(stylesXml).close()
  return styles
}
