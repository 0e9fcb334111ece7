import { bucketOf, type GramIndex } from './gram-index.ts'

/** Width of the bands of diagonals that share votes: more than the insertions and deletions within one passage. */
const bandWidth = 32
/** Runs of a long pattern that are looked up. */
const gramLimit = 48
/** Rarest runs of a pattern that vote. More cost time without finding more: a passage needs only a few survivors. */
const seedLimit = 16
/** Places looked up per pattern, so that boilerplate on every page does not cost seconds. */
const placeLimit = 4096

/** Bands with a lesser share of the winner's votes are chance: a copy of the passage would have about as many. */
const leastShare = 0.4

/** The votes of a band, and its majority diagonal by Boyer and Moore's count. */
interface Band {
  count: number
  start: number
  lead: number
}

/**
 * Returns the offsets (UTF-16, perhaps negative) at which `pattern` probably begins in `text`, most votes
 * first, at most `limit`; with equal votes the one nearest to `expected`. Each run of q characters that text and
 * pattern share votes for its diagonal. The offsets are true to within a band.
 */
export function voteForStarts(
  text: string,
  index: GramIndex,
  pattern: string,
  expected: number,
  limit: number,
): number[] {
  const seeds: { gram: number; from: number; to: number }[] = []
  const stride = Math.max(1, Math.floor(pattern.length / gramLimit))
  for (let gram = 0; gram + index.q <= pattern.length; gram += stride) {
    const bucket = bucketOf(index, pattern, gram)
    const from = index.starts[bucket] ?? 0
    const to = index.starts[bucket + 1] ?? 0
    if (to > from) seeds.push({ gram, from, to })
  }
  seeds.sort((a, b) => a.to - a.from - (b.to - b.from))
  const votes = new Map<number, Band>()
  let places = 0
  for (const { gram, from, to } of seeds.slice(0, seedLimit)) {
    places += to - from
    if (places > placeLimit && votes.size > 0) break
    // Of an overlong list the part around the expected place is the best guess.
    const first = to - from > placeLimit ? nearest(index, from, to, expected + gram) : from
    for (let slot = first; slot < Math.min(to, first + placeLimit); slot++) {
      const place = index.positions[slot] ?? 0
      if (!isSameRun(text, place, pattern, gram, index.q)) continue
      const start = place - gram
      const band = Math.floor(start / bandWidth)
      const vote = votes.get(band)
      if (vote === undefined) votes.set(band, { count: 1, start, lead: 1 })
      else {
        vote.count++
        vote.lead += vote.start === start ? 1 : -1
        if (vote.lead === 0) Object.assign(vote, { start, lead: 1 })
      }
    }
  }
  return rank(votes, expected).slice(0, limit)
}

/** Buckets hold runs that only share a hash. */
function isSameRun(text: string, place: number, pattern: string, gram: number, q: number): boolean {
  for (let offset = 0; offset < q; offset++) {
    if (text.charCodeAt(place + offset) !== pattern.charCodeAt(gram + offset)) return false
  }
  return true
}

/** Adds neighbouring bands, since a passage may straddle two, and sorts. */
function rank(votes: ReadonlyMap<number, Band>, expected: number): number[] {
  const ranked = Array.from(votes, ([band, { count, start }]) => {
    const neighbours = (votes.get(band - 1)?.count ?? 0) + (votes.get(band + 1)?.count ?? 0)
    // The greater weight of its own votes puts the fuller of two halves first.
    return { start, count: 2 * count + neighbours }
  })
  const most = Math.max(...ranked.map(({ count }) => count))
  return ranked
    .filter(({ count }) => count >= most * leastShare)
    .sort(
      (a, b) =>
        b.count - a.count || Math.abs(a.start - expected) - Math.abs(b.start - expected) || a.start - b.start,
    )
    .map(({ start }) => start)
}

function nearest(index: GramIndex, from: number, to: number, place: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.positions[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return Math.max(from, Math.min(low - (placeLimit >> 1), to - placeLimit))
}
