import type { TextRange } from '../../../../src/shared/text/text-range.ts'
import { createRandom } from '../random.ts'
import type { EditionsWithTruth } from './generate-pair.ts'
import { render, type Word } from './prose.ts'

/**
 * A passage of the old edition and what became of its words: `intact`: all of them stand together in order, at `range`
 * of the new text; `changed`: some are gone or others came between; `dropped`: none is left. UTF-16 offsets.
 */
export interface TrueAnnotation extends TextRange {
  readonly fate: 'intact' | 'changed' | 'dropped'
  readonly range: TextRange | null
}

/** Where a word stands. */
interface Place {
  readonly block: number
  /** Counts the words of the whole edition. */
  readonly order: number
  readonly start: number
  readonly end: number
}

function placesOf(
  words: EditionsWithTruth['oldWords'],
  script: EditionsWithTruth['script'],
): Map<Word, Place> {
  const places = new Map<Word, Place>()
  let offset = 0
  let order = 0
  words.forEach((block, index) => {
    const { text, starts } = render(block, script)
    block.forEach((word, at) => {
      const start = offset + (starts[at] as number)
      places.set(word, { block: index, order: order++, start, end: start + word.text.length })
    })
    offset += text.length + 1
  })
  return places
}

/** Returns `count` passages: phrases, sentences, stretches of a paragraph, and some over two paragraphs. */
export function generateTrueAnnotations(
  truth: EditionsWithTruth,
  count: number,
  seed: number,
): TrueAnnotation[] {
  const random = createRandom(seed)
  const old = placesOf(truth.oldWords, truth.script)
  const next = placesOf(truth.newWords, truth.script)
  const everyWord = truth.oldWords.flatMap((words, block) => words.map((_, at) => ({ block, at })))
  const found: TrueAnnotation[] = []
  while (found.length < count) {
    const { block, at: first } = everyWord[random.between(0, everyWord.length - 1)] as (typeof everyWord)[0]
    const own = truth.oldWords[block] ?? []
    const isLong = random.between(1, 12) === 1
    const words = isLong ? [...own, ...(truth.oldWords[block + 1] ?? [])] : own
    const reach = [3, 8, 20, words.length][random.between(0, 3)] as number
    const last = Math.min(words.length - 1, isLong ? Math.max(first + reach, own.length) : first + reach)
    const chosen = words.slice(first, last + 1).filter((word) => word.text !== '\t')
    if (chosen.length < 2) continue
    found.push(judge(chosen, old, next))
  }
  return found
}

function judge(words: readonly Word[], old: Map<Word, Place>, next: Map<Word, Place>): TrueAnnotation {
  const start = (old.get(words[0] as Word) as Place).start
  const end = (old.get(words.at(-1) as Word) as Place).end
  const left = words.filter((word) => next.has(word))
  const speaking = left.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  if (speaking.length === 0) return { start, end, fate: 'dropped', range: null }
  const places = left.map((word) => next.get(word) as Place)
  const range = { start: (places[0] as Place).start, end: (places.at(-1) as Place).end }
  const isTogether = places.every((place, at) => {
    const before = places[at - 1]
    const [oldPlace, oldBefore] = [old.get(left[at] as Word), old.get(left[at - 1] as Word)]
    if (before === undefined || oldPlace === undefined || oldBefore === undefined) return true
    return place.order - before.order === oldPlace.order - oldBefore.order
  })
  const isSplit =
    places[0]?.block !== places.at(-1)?.block &&
    old.get(words[0] as Word)?.block === old.get(words.at(-1) as Word)?.block
  const isIntact = left.length === words.length && isTogether && !isSplit
  return { start, end, fate: isIntact ? 'intact' : 'changed', range }
}
