import type { PhrasingContent } from 'mdast'
import type { Mark } from '../../../../shared/text/blocks.ts'

/** The text of a run of inline nodes, its emphasis, and the alternative texts of images that stood in it. */
export interface InlineText {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly figures: readonly string[]
}

/** Han, kana and their punctuation: a line end of the source between two of them is no space. */
const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’—…]'
const lineEnd = /[ \t]*(?:\r\n?|\n)[ \t]*/g
const wideBefore = new RegExp(`${wide}$`, 'u')
const wideAfter = new RegExp(`^${wide}`, 'u')

/** Returns inline nodes as text: line ends of the source become spaces, hard breaks stay, note marks and HTML tags go. */
export function readInlineText(nodes: readonly PhrasingContent[]): InlineText {
  const reader = new InlineReader()
  reader.read(nodes)
  return { text: reader.text, marks: reader.marks, figures: reader.figures }
}

class InlineReader {
  text = ''
  readonly marks: Mark[] = []
  readonly figures: string[] = []

  /** Nothing of what stood before is left: the space after it would be one too many. */
  #isAfterGap = false

  read(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#readNode(node)
  }

  #readNode(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#addText(joinLines(node.value))
        break
      case 'inlineCode':
        this.text += node.value
        break
      case 'break':
        this.text = `${this.text.trimEnd()}\n`
        break
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) this.text = `${this.text.trimEnd()}\n`
        break
      case 'image':
      case 'imageReference':
        if ((node.alt ?? '').trim() !== '') this.figures.push((node.alt ?? '').trim())
        this.#isAfterGap = true
        break
      case 'strong':
      case 'emphasis': {
        const start = this.text.length
        this.read(node.children)
        if (this.text.length > start) this.marks.push({ kind: node.type, start, end: this.text.length })
        break
      }
      case 'delete':
      case 'link':
      case 'linkReference':
        this.read(node.children)
        break
      case 'footnoteReference':
        break
    }
  }

  #addText(text: string): void {
    const isDoubled = /^$|\n$/.test(this.text) || (this.#isAfterGap && this.text.endsWith(' '))
    this.text += isDoubled ? text.replace(/^ +/, '') : text
    this.#isAfterGap = false
  }
}

function joinLines(value: string): string {
  return value.replace(lineEnd, (_end, offset: number) => {
    const before = value.slice(0, offset).trimEnd()
    const after = value.slice(offset).trimStart()
    return wideBefore.test(before.slice(-2)) && wideAfter.test(after) ? '' : ' '
  })
}
