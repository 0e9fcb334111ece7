import type { Block } from '../../../src/shared/text/blocks.ts'
import { createRandom, type Random } from './random.ts'
import { chinese, english } from './words.ts'

export type Script = 'en' | 'zh'

function englishSentence(random: Random): string {
  const { subjects, verbs, adjectives, nouns, links } = english
  const part = () => `${random.pick(verbs)} ${random.pick(adjectives)} ${random.pick(nouns)}`
  const second = random.between(0, 1) === 0 ? '' : ` and ${part()}`
  return `${random.pick(subjects)} ${part()}${second} ${random.pick(links)}. `
}

function chineseSentence(random: Random): string {
  const { subjects, verbs, objects, links } = chinese
  return `${random.pick(subjects)}${random.pick(verbs)}${random.pick(objects)}，${random.pick(links)}。`
}

/**
 * Returns the blocks of a made-up report of about `characters` characters: paragraphs of some 150, a heading before
 * every twelfth, some words in bold. The same seed gives the same report.
 */
export function generateReport(characters: number, script: Script, seed = 1): Block[] {
  const random = createRandom(seed)
  const sentence = script === 'zh' ? chineseSentence : englishSentence
  const blocks: Block[] = []
  let length = 0
  for (let count = 0; length < characters; count++) {
    if (count % 12 === 0) {
      const words = script === 'zh' ? random.pick(chinese.objects) : `On ${random.pick(english.nouns)}`
      blocks.push({ kind: 'heading', level: count % 60 === 0 ? 2 : 3, text: words })
      length += words.length + 1
    }
    const wanted = random.between(60, 240)
    let text = ''
    while (text.length < wanted) text += sentence(random)
    text = text.trimEnd()
    const start = random.between(0, 20)
    const marks = count % 5 === 0 ? [{ kind: 'strong' as const, start, end: start + 12 }] : []
    blocks.push({ kind: 'paragraph', text, ...(marks.length > 0 && { marks }) })
    length += text.length + 1
  }
  return blocks
}
