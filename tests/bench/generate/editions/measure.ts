import { alignBlocks } from '../../../../src/shared/compare/editions/align-blocks.ts'
import type { Alignment, AlignmentState } from '../../../../src/shared/compare/editions/alignment.ts'
import type { Script } from '../report.ts'
import { type Harshness, harsh, mild } from './edit.ts'
import { type EditionsWithTruth, generateEditions } from './generate-pair.ts'

export const families = { e1: mild, e2: harsh } as const satisfies Record<string, Harshness>

/** How well one pair was aligned, 0 to 1 each. */
export interface AlignmentScore {
  /** Over links: pairs of an old and a new block that belong together. */
  readonly f1: number
  /** The share of the blocks of both editions whose group has the true state. */
  readonly state: number
  /** By true state: the share of its blocks with that state and the true partners; null when there is none. */
  readonly recall: Readonly<Partial<Record<AlignmentState, number>>>
  /** The share of formulaic blocks of the old edition with the true partners. */
  readonly formulaic: number
}

/** Returns how an alignment compares with what really happened. */
export function scoreAlignment(truth: EditionsWithTruth, alignment: Alignment): AlignmentScore {
  const linksOf = (groups: readonly { old: readonly number[]; new: readonly number[] }[]) =>
    new Set(groups.flatMap((group) => group.old.flatMap((old) => group.new.map((next) => `${old} ${next}`))))
  const wanted = linksOf(truth.groups)
  const found = linksOf(alignment.groups)
  const right = [...found].filter((link) => wanted.has(link)).length
  const byBlock = new Map<string, { state: AlignmentState; partners: string }>()
  for (const group of alignment.groups) {
    const entry = { state: group.state, partners: `${group.old.join()}|${group.new.join()}` }
    for (const at of group.old) byBlock.set(`old ${at}`, entry)
    for (const at of group.new) byBlock.set(`new ${at}`, entry)
  }
  let states = 0
  let blocks = 0
  let formulaic = 0
  const counts = new Map<AlignmentState, { right: number; all: number }>()
  for (const group of truth.groups) {
    const partners = `${group.old.join()}|${group.new.join()}`
    const count = counts.get(group.state) ?? { right: 0, all: 0 }
    counts.set(group.state, count)
    for (const name of [...group.old.map((at) => `old ${at}`), ...group.new.map((at) => `new ${at}`)]) {
      const entry = byBlock.get(name)
      blocks++
      count.all++
      if (entry?.state === group.state) states++
      if (entry?.state === group.state && entry.partners === partners) count.right++
      if (entry?.partners === partners && name.startsWith('old') && truth.isFormulaic[Number(name.slice(4))])
        formulaic++
    }
  }
  const lines = truth.isFormulaic.filter(Boolean).length
  return {
    f1: wanted.size + found.size === 0 ? 1 : (2 * right) / (wanted.size + found.size),
    state: states / blocks,
    recall: Object.fromEntries([...counts].map(([state, { right, all }]) => [state, right / all])),
    formulaic: lines === 0 ? 1 : formulaic / lines,
  }
}

/** What several pairs of one family came to. */
export interface AlignmentSummary {
  readonly f1: { readonly mean: number; readonly min: number }
  readonly state: { readonly mean: number; readonly min: number }
  readonly formulaic: number
  readonly recall: Readonly<Partial<Record<AlignmentState, number>>>
  /** Milliseconds for one alignment: the median and the longest. */
  readonly timeMs: { readonly median: number; readonly max: number }
}

/** Aligns one pair for each seed and says how well and how fast. */
export function measureAlignment(
  family: keyof typeof families,
  script: Script,
  paragraphs: number,
  seeds: readonly number[],
): AlignmentSummary {
  const scores: AlignmentScore[] = []
  const times: number[] = []
  for (const seed of seeds) {
    const truth = generateEditions(families[family], paragraphs, script, seed)
    const start = performance.now()
    const alignment = alignBlocks(truth.old, truth.new)
    times.push(performance.now() - start)
    scores.push(scoreAlignment(truth, alignment))
  }
  const recall: Partial<Record<AlignmentState, number>> = {}
  for (const state of new Set(scores.flatMap((score) => Object.keys(score.recall) as AlignmentState[])))
    recall[state] = mean(scores.flatMap((score) => score.recall[state] ?? []))
  times.sort((a, b) => a - b)
  return {
    f1: spread(scores.map(({ f1 }) => f1)),
    state: spread(scores.map(({ state }) => state)),
    formulaic: mean(scores.map(({ formulaic }) => formulaic)),
    recall,
    timeMs: { median: times[times.length >> 1] ?? 0, max: times.at(-1) ?? 0 },
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: readonly number[]) => ({ mean: mean(values), min: Math.min(...values) })
