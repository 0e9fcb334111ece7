import type { EditionPair } from './edition.ts'
import type { Likeness, Span } from './likeness.ts'
import type { Thresholds } from './thresholds.ts'

/** Paragraphs that belong together; `new` and `old` ascend and neither is empty. */
export interface Match {
  readonly old: readonly number[]
  readonly new: readonly number[]
  /** A person said so. */
  readonly pinned: boolean
  /** A move without a neighbour that moved along. */
  readonly isLone: boolean
  /** A paragraph without a partner is like a part of it that the other side lacks: a part went elsewhere. */
  readonly lacksPart: boolean
}

/** What is paired so far. */
export class Matching {
  readonly #oldMatch: (Match | null)[]
  readonly #newMatch: (Match | null)[]
  /** Taken out by a person: part of nothing that is found. */
  readonly #pinnedOld = new Set<number>()
  readonly #pinnedNew = new Set<number>()

  constructor(oldSize: number, newSize: number) {
    this.#oldMatch = new Array<Match | null>(oldSize).fill(null)
    this.#newMatch = new Array<Match | null>(newSize).fill(null)
  }

  /** Whether the old paragraph exists and is not paired yet. */
  isOldFree(at: number): boolean {
    return this.#oldMatch[at] === null && !this.#pinnedOld.has(at)
  }

  /** Whether the new paragraph exists and is not paired yet. */
  isNewFree(at: number): boolean {
    return this.#newMatch[at] === null && !this.#pinnedNew.has(at)
  }

  isFree(span: Span): boolean {
    for (let at = 0; at < span.oldCount; at++) if (!this.isOldFree(span.old + at)) return false
    for (let at = 0; at < span.newCount; at++) if (!this.isNewFree(span.new + at)) return false
    return true
  }

  /** Returns what the old paragraph belongs to; null for none. */
  ofOld(at: number): Match | null {
    return this.#oldMatch[at] ?? null
  }

  /** Returns what the new paragraph belongs to; null for none. */
  ofNew(at: number): Match | null {
    return this.#newMatch[at] ?? null
  }

  /** Whether both belong together. */
  isPaired(old: number, next: number): boolean {
    const match = this.ofOld(old)
    return match !== null && match === this.ofNew(next)
  }

  pair(span: Span, isLone = false): void {
    const [old, next] = [run(span.old, span.oldCount), run(span.new, span.newCount)]
    this.#set({ old, new: next, pinned: false, isLone, lacksPart: false })
  }

  /** Keeps what a person paired; one side may be empty: then the other is kept out of everything. */
  pin(old: readonly number[], next: readonly number[]): void {
    for (const at of old) this.#pinnedOld.add(at)
    for (const at of next) this.#pinnedNew.add(at)
    if (old.length > 0 && next.length > 0)
      this.#set({ old, new: next, pinned: true, isLone: false, lacksPart: false })
  }

  /** Puts a group with more paragraphs in the place of one. */
  replace(match: Match, old: readonly number[], next: readonly number[]): void {
    this.#clear(match)
    this.#set({ ...match, old, new: next })
  }

  /** Notes that a part of what was paired went elsewhere. */
  noteLack(match: Match): void {
    this.#set({ ...match, lacksPart: true })
  }

  /** Separates what was paired. */
  release(match: Match): void {
    this.#clear(match)
  }

  /** Every group once, in the order of the old edition. */
  matches(): Match[] {
    return [...new Set(this.#oldMatch)].filter((match) => match !== null)
  }

  #set(match: Match): void {
    for (const at of match.old) this.#oldMatch[at] = match
    for (const at of match.new) this.#newMatch[at] = match
  }

  #clear(match: Match): void {
    for (const at of match.old) this.#oldMatch[at] = null
    for (const at of match.new) this.#newMatch[at] = null
  }
}

/** What every step works with. */
export interface Work {
  readonly pair: EditionPair
  readonly likeness: Likeness
  readonly thresholds: Thresholds
  readonly matching: Matching
}

/** Returns the indices `start`, `start + 1`, …: `count` of them. */
export function run(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => start + at)
}
