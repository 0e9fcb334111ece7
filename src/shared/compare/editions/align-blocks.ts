import { assert } from '../../base/assert.ts'
import type { Alignment, AlignmentOptions, EditionBlock } from './alignment.ts'
import { buildGroups, type Places } from './build-groups.ts'
import { preparePair } from './edition.ts'
import { findMatches, type Pin } from './find-matches.ts'
import { createLikeness } from './likeness.ts'
import { normaliseParagraph } from './paragraph-text.ts'
import { report } from './report.ts'
import { judgeMatches } from './states.ts'

/** Below this share of paragraphs with a partner two texts are hardly editions of one report. */
const leastRelated = 0.2

/**
 * Returns how the blocks of two editions belong together. Indices in options and result are those of the blocks.
 * Blocks without visible text (figures, page breaks, empty paragraphs) are paired by kind and order between what stays.
 * An option that names a block which is not there, or pins one twice, is a bug of the caller.
 */
export function alignBlocks(
  old: readonly EditionBlock[],
  next: readonly EditionBlock[],
  options: AlignmentOptions = {},
): Alignment {
  const steps = alignInSteps(old, next, options)
  while (true) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same in pieces of some milliseconds: yields the share done, 0 to 1, so that a worker can show progress and hear
 * that it should stop (it then asks for no further piece).
 */
export function* alignInSteps(
  old: readonly EditionBlock[],
  next: readonly EditionBlock[],
  options: AlignmentOptions = {},
): Generator<number, Alignment> {
  checkOptions(options, old.length, next.length)
  const oldTexts = old.map(({ text }) => normaliseParagraph(text))
  const newTexts = next.map(({ text }) => normaliseParagraph(text))
  const places = { old: withText(oldTexts), new: withText(newTexts) }
  const pair = yield* report(
    preparePair(
      places.old.map((at) => oldTexts[at] as string),
      places.new.map((at) => newTexts[at] as string),
    ),
    0,
  )
  const { pinned, apart } = toParagraphs(options, places)
  const work = yield* findMatches(pair, createLikeness(pair, apart), pinned)
  const judged = judgeMatches(work)
  const paired = { old: 0, new: 0 }
  for (const { match } of judged) {
    paired.old += match.old.length
    paired.new += match.new.length
  }
  const compared = { old: places.old.length, new: places.new.length }
  const share = (paired.old + paired.new) / (compared.old + compared.new)
  return {
    groups: buildGroups({ old, new: next }, places, work, judged, options),
    compared,
    paired,
    looksUnrelated: compared.old > 0 && compared.new > 0 && share < leastRelated,
  }
}

function withText(texts: readonly string[]): number[] {
  return Array.from(texts.keys()).filter((at) => texts[at] !== '')
}

/** Turns block indices into indices among the paragraphs with text; what has none is left out. */
function toParagraphs({ pinned = [], apart = [] }: AlignmentOptions, places: Places) {
  const old = new Map(places.old.map((at, paragraph) => [at, paragraph]))
  const next = new Map(places.new.map((at, paragraph) => [at, paragraph]))
  const known = (numbers: ReadonlyMap<number, number>, blocks: readonly number[]) =>
    blocks.flatMap((at) => numbers.get(at) ?? []).sort((a, b) => a - b)
  const isText = ({ old: olds, new: news }: Pin) =>
    olds.every((at) => old.has(at)) && news.every((at) => next.has(at))
  return {
    pinned: pinned.flatMap((pin): Pin[] => {
      const paragraphs = { old: known(old, pin.old), new: known(next, pin.new) }
      // A pin that holds a figure is kept as it is, and its paragraphs are out of the search.
      return isText(pin)
        ? [paragraphs]
        : [
            { ...paragraphs, new: [] },
            { ...paragraphs, old: [] },
          ]
    }),
    apart: apart.flatMap((pair) => {
      const separated = { old: old.get(pair.old), new: next.get(pair.new) }
      return separated.old === undefined || separated.new === undefined
        ? []
        : [{ old: separated.old, new: separated.new }]
    }),
  }
}

function checkOptions({ pinned = [], apart = [] }: AlignmentOptions, oldSize: number, newSize: number): void {
  const isIn = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size
  const olds = pinned.flatMap((pin) => pin.old)
  const news = pinned.flatMap((pin) => pin.new)
  assert(
    [...olds, ...apart.map((pair) => pair.old)].every((at) => isIn(at, oldSize)) &&
      [...news, ...apart.map((pair) => pair.new)].every((at) => isIn(at, newSize)),
    'a pinned or separated block is in its edition',
  )
  assert(
    new Set(olds).size === olds.length && new Set(news).size === news.length,
    'a block is pinned at most once',
  )
}
