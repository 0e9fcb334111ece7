import type { Block } from '../../../../src/shared/text/blocks.ts'
import { createRandom, type Random } from '../random.ts'
import type { Script } from '../report.ts'
import { type Harshness, happens, replaceNumbers, rewordParagraph } from './edit.ts'
import { render, type Sentence, type Word, Writer } from './prose.ts'
import { judgeTruth, type TrueGroup } from './truth.ts'

/** A paragraph of an edition: its words, and what its text is. */
export interface Paragraph {
  readonly kind: Block['kind']
  readonly sentences: readonly Sentence[]
  /** One of a few fixed lines. */
  readonly isFormulaic: boolean
}

/** Paragraphs of the new edition with the old ones that they come from. */
interface Origin {
  readonly old: readonly number[]
  readonly new: readonly Paragraph[]
}

/** Two editions, and what really became of every paragraph. Indices are those of the blocks. */
export interface EditionsWithTruth {
  readonly old: readonly Block[]
  readonly new: readonly Block[]
  readonly groups: readonly TrueGroup[]
  readonly script: Script
  /** The words of each block; the same object in both editions is a word that stayed. */
  readonly oldWords: readonly (readonly Word[])[]
  readonly newWords: readonly (readonly Word[])[]
  readonly isFormulaic: readonly boolean[]
}

/** Returns two made-up editions of about `paragraphs` paragraphs. The same seed gives the same ones. */
export function generateEditions(
  harshness: Harshness,
  paragraphs: number,
  script: Script,
  seed: number,
): EditionsWithTruth {
  const random = createRandom(seed * 7919 + (script === 'zh' ? 13 : 0))
  const writer = new Writer(random, script, harshness.forms)
  const old = writeEdition(harshness, paragraphs, random, writer)
  const edited = editEach(old, harshness, random, writer)
  const moved = moveBlocks(edited, harshness, random)
  const fresh = addNew(moved, harshness, random, writer).map((origin) => ({
    ...origin,
    new: origin.new.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.isFormulaic
        ? paragraph.sentences
        : paragraph.sentences.map((words) => replaceNumbers(words, harshness.numbers, random, writer)),
    })),
  }))
  const news = fresh.flatMap((origin) => origin.new)
  const words = (paragraph: Paragraph) => paragraph.sentences.flat()
  const toBlock = (paragraph: Paragraph): Block => ({
    kind: paragraph.kind,
    ...(paragraph.kind === 'heading' ? { level: 2 } : {}),
    text: render(words(paragraph), script).text,
  })
  const oldBlocks = old.map(toBlock)
  const newBlocks = news.map(toBlock)
  let next = 0
  const groups = fresh.map((origin) => {
    const group = { old: origin.old, new: origin.new.map((_, at) => next + at) }
    next += origin.new.length
    return group
  })
  const survivors = new Set(groups.flatMap((group) => group.old))
  const dropped = old.flatMap((_, at) => (survivors.has(at) ? [] : [{ old: [at], new: [] }]))
  return {
    old: oldBlocks,
    new: newBlocks,
    groups: judgeTruth([...groups, ...dropped], oldBlocks, newBlocks),
    script,
    oldWords: old.map(words),
    newWords: news.map(words),
    isFormulaic: old.map((paragraph) => paragraph.isFormulaic),
  }
}

function writeEdition(harshness: Harshness, count: number, random: Random, writer: Writer): Paragraph[] {
  const found: Paragraph[] = []
  let section = 0
  while (found.length < count) {
    section++
    found.push({ kind: 'heading', sentences: [numbered(section, writer)], isFormulaic: false })
    const length = random.between(6, 14)
    for (let at = 0; at < length && found.length < count; at++)
      found.push(writeParagraph(harshness, random, writer))
    if (harshness.tableEvery > 0 && section % Math.ceil(harshness.tableEvery / 7) === 0) {
      const rows = random.between(4, 9)
      for (let row = 0; row < rows && found.length < count; row++) found.push(writeRow(writer))
    }
  }
  return found
}

function numbered(section: number, writer: Writer): Sentence {
  const text = writer.script === 'zh' ? `${section}、` : `${section}.`
  return [{ text, slot: null }, ...writer.heading()]
}

function writeParagraph(harshness: Harshness, random: Random, writer: Writer): Paragraph {
  if (happens(random, harshness.formulaic))
    return { kind: 'paragraph', sentences: [writer.formula()], isFormulaic: true }
  return freshParagraph(random, writer)
}

function freshParagraph(random: Random, writer: Writer): Paragraph {
  const sentences = Array.from({ length: random.between(1, 5) }, () => writer.sentence())
  return { kind: 'paragraph', sentences, isFormulaic: false }
}

function writeRow(writer: Writer): Paragraph {
  const tab: Word = { text: '\t', slot: null }
  const words = [...writer.slot('qualities'), ...writer.slot('things')]
  const cells = [tab, writer.number(), tab, writer.number(), tab, writer.number()]
  return { kind: 'tableRow', sentences: [[...words, ...cells]], isFormulaic: false }
}

/** Drops, splits, joins and rewords; everything keeps its place. */
function editEach(old: readonly Paragraph[], harshness: Harshness, random: Random, writer: Writer): Origin[] {
  const origins: Origin[] = []
  const reword = (paragraph: Paragraph, chance: number): Paragraph =>
    paragraph.kind === 'paragraph' && !paragraph.isFormulaic && happens(random, chance)
      ? { ...paragraph, sentences: rewordParagraph(paragraph.sentences, harshness, random, writer) }
      : paragraph
  for (let at = 0; at < old.length; at++) {
    const paragraph = old[at] as Paragraph
    const after = old[at + 1]
    const isProse = paragraph.kind === 'paragraph' && !paragraph.isFormulaic
    const chance = random.between(1, 10_000) / 10_000
    const { dropped, split, joined } = harshness
    if (isProse && chance < dropped) continue
    if (isProse && chance < dropped + split && paragraph.sentences.length > 1) {
      const cut = random.between(1, paragraph.sentences.length - 1)
      const parts = [paragraph.sentences.slice(0, cut), paragraph.sentences.slice(cut)]
      origins.push({ old: [at], new: parts.map((sentences) => reword({ ...paragraph, sentences }, 0.2)) })
    } else if (
      isProse &&
      chance > 1 - joined &&
      after?.kind === 'paragraph' &&
      !after.isFormulaic &&
      paragraph.sentences.length + after.sentences.length > 2
    ) {
      const sentences = [...paragraph.sentences, ...after.sentences]
      origins.push({ old: [at, at + 1], new: [{ ...paragraph, sentences }] })
      at++
    } else origins.push({ old: [at], new: [reword(paragraph, harshness.reworded)] })
  }
  return origins
}

/** Takes blocks of neighbours out and puts them elsewhere, farther away than they are long. */
function moveBlocks(origins: readonly Origin[], harshness: Harshness, random: Random): Origin[] {
  const left = [...origins]
  const count = Math.max(1, Math.round((harshness.moves * origins.length) / 100))
  for (let move = 0; move < count; move++) {
    const length = random.between(1, harshness.longestMove)
    if (left.length < 4 * length + 8) continue
    const start = random.between(0, left.length - length)
    const block = left.slice(start, start + length)
    const isLoneLine =
      length === 1 && (block[0]?.new[0]?.isFormulaic || block[0]?.new[0]?.kind !== 'paragraph')
    if (isLoneLine) continue
    left.splice(start, length)
    const far = left.flatMap((_, at) => (Math.abs(at - start) > 2 * length + 2 ? [at] : []))
    left.splice(far[random.between(0, far.length - 1)] ?? 0, 0, ...block)
  }
  return left
}

/** Adds paragraphs that the old edition has not, and copies of some that it has. */
function addNew(origins: readonly Origin[], harshness: Harshness, random: Random, writer: Writer): Origin[] {
  return origins.flatMap((origin) => {
    if (happens(random, harshness.copied)) {
      const source = origins[random.between(0, origins.length - 1)]?.new[0] as Paragraph
      if (source.kind === 'paragraph' && !source.isFormulaic && source.sentences.length > 1) {
        // Words of a copy are other words: nothing survived in it.
        const sentences = source.sentences.map((words) => words.map((word) => ({ ...word })))
        return [origin, { old: [], new: [{ ...source, sentences }] }]
      }
    }
    if (!happens(random, harshness.fresh)) return [origin]
    return [origin, { old: [], new: [freshParagraph(random, writer)] }]
  })
}
