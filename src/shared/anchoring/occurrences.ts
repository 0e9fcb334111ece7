import { bucketOf, type GramIndex } from './gram-index.ts'

/**
 * Returns the offsets (UTF-16) at which `text` has `words` exactly, overlapping ones too, in order, at most `limit`.
 * `words` must not be empty.
 */
export function scanOccurrences(text: string, words: string, limit: number): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1))
    found.push(at)
  return found
}

/** Says whether `words` are long enough to hold an indexed run at whatever offset they stand. */
export function isFindable(index: GramIndex, words: string): boolean {
  return words.length >= index.q + index.step - 1
}

/** The same as `scanOccurrences` through an index of `text`, for findable `words`; cost depends on the hits only. */
export function findOccurrences(text: string, index: GramIndex, words: string, limit: number): number[] {
  const found: number[] = []
  const last = index.step === 1 ? words.length - index.q : index.step - 1
  if (index.step === 1) collect(text, index, words, rarestGram(index, words, last), limit, found)
  else for (let gram = 0; gram <= last; gram++) collect(text, index, words, gram, limit, found)
  return found.sort((a, b) => a - b)
}

function rarestGram(index: GramIndex, words: string, last: number): number {
  let rarest = 0
  let fewest = Number.POSITIVE_INFINITY
  for (let gram = 0; gram <= last && fewest > 1; gram++) {
    const bucket = bucketOf(index, words, gram)
    const size = (index.starts[bucket + 1] ?? 0) - (index.starts[bucket] ?? 0)
    if (size < fewest) {
      fewest = size
      rarest = gram
    }
  }
  return rarest
}

function collect(
  text: string,
  index: GramIndex,
  words: string,
  gram: number,
  limit: number,
  found: number[],
) {
  const bucket = bucketOf(index, words, gram)
  const end = index.starts[bucket + 1] ?? 0
  for (let slot = index.starts[bucket] ?? 0; slot < end && found.length < limit; slot++) {
    const at = (index.positions[slot] ?? 0) - gram
    if (at >= 0 && text.startsWith(words, at)) found.push(at)
  }
}
