import { SaxesParser } from 'saxes'
import type { MetadataDraft } from '../compose-extraction.ts'
import { parseDate } from '../parse-date.ts'

/** Titles that programs put in by themselves. */
const emptyTitle =
  /^(?:microsoft (?:word|office).*|untitled.*|word document|document ?\d*|无标题|文档 ?\d*|标题|title|\d+|.*\.docx?)$/i
const emptyCreator =
  /^(?:un-?named|unknown|user|admin(?:istrator)?|microsoft(?: office)?(?: user)?|作者|用户|dell|hp|lenovo|asus|pc)$/i

/** Returns title, creator and date of creation from the text of docProps/core.xml. */
export function readCoreProperties(xml: string): MetadataDraft {
  const values = readElements(xml, ['title', 'creator', 'created', 'modified'])
  const title = values.get('title')?.[0]?.trim() ?? ''
  const creator = values.get('creator')?.[0]?.trim() ?? ''
  return {
    title: emptyTitle.test(title) ? '' : title,
    issuer: emptyCreator.test(creator) ? '' : creator,
    date: parseDate(values.get('created')?.[0] ?? values.get('modified')?.[0] ?? ''),
  }
}

/** Returns the text of each element with one of these local names, by name, in order. Damaged XML gives what came before. */
export function readElements(xml: string, localNames: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const open: { readonly name: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name }) => {
    const local = name.replace(/^.*:/, '')
    if (localNames.includes(local)) open.push({ name: local, text: '' })
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current !== undefined) current.text += text
  })
  parser.on('closetag', ({ name }) => {
    const local = name.replace(/^.*:/, '')
    if (open.at(-1)?.name !== local) return
    const { text } = open.pop() ?? { text: '' }
    found.set(local, [...(found.get(local) ?? []), text])
  })
  parser.write(xml).close()
  return found
}
