/** Returns the pairs of neighbouring characters, letter case and white space aside. */
function pairsOf(text: string): string[] {
  const characters = [...` ${text.normalize('NFC').toLowerCase().replace(/\s+/g, '')} `]
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
}

/** Returns how alike two names are, 0 to 1: the Dice coefficient of their character pairs (Dice 1945). */
function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const rest = [...right]
  let shared = 0
  for (const pair of left) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

/** A name below this is no help. */
const leastLikeness = 0.2

/** Returns at most `limit` names that are like `wanted`, the likest first; where none is, the first ones. */
export function findNearest(names: readonly string[], wanted: string, limit = 8): string[] {
  const scored = names.map((name) => ({ name, score: likeness(name, wanted) }))
  const near = scored.filter(({ score }) => score >= leastLikeness).sort((a, b) => b.score - a.score)
  return (near.length > 0 ? near.map(({ name }) => name) : [...names]).slice(0, limit)
}
