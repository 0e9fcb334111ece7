/** The part of a text that is most like a pattern. */
export interface Alignment {
  /** Edit distance: characters to insert, delete or replace. */
  readonly distance: number
  /** UTF-16 offset into the text where the alignment ends, on the far side in the direction of reading. */
  readonly end: number
}

/** Bits of a machine word of the bit-parallel algorithm: JavaScript's integer operations have 32. */
const wordBits = 32

/**
 * Finds where `pattern` stands in `text` with the fewest edits, reading from `from` to `to`: backwards, and the pattern
 * too, when `to` is before `from`. `anchored`: the alignment begins at `from`; otherwise anywhere. Of several ends
 * with the same distance it takes the one nearest to `preferred`, by default the pattern's length from `from`.
 * O(pattern / 32 * text): Myers 1999 in Hyyrö's block form.
 */
export function alignPattern(
  pattern: string,
  text: string,
  from: number,
  to: number,
  anchored: boolean,
  preferred?: number,
): Alignment {
  const length = pattern.length
  const words = Math.ceil(length / wordBits)
  const backwards = to < from
  const { bits, rowOf } = patternBits(pattern, words, backwards)
  const positive = new Int32Array(words).fill(-1)
  const negative = new Int32Array(words)
  const lastBit = 1 << ((length - 1) % wordBits)
  const span = Math.abs(to - from)
  const aim = preferred === undefined ? length : Math.abs(preferred - from)
  let score = length
  let distance = length
  let best = 0
  for (let read = 1; read <= span; read++) {
    const row = rowOf(text.charCodeAt(backwards ? from - read : from + read - 1))
    let carry = anchored ? 1 : 0
    for (let word = 0; word < words; word++) {
      const positiveWord = positive[word] as number
      const negativeWord = negative[word] as number
      let match = bits[row + word] as number
      const vertical = match | negativeWord
      if (carry < 0) match |= 1
      const horizontal = (((match & positiveWord) + positiveWord) ^ positiveWord) | match
      let up = negativeWord | ~(horizontal | positiveWord)
      let down = positiveWord & horizontal
      const top = word === words - 1 ? lastBit : 1 << (wordBits - 1)
      const carryOut = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0
      up = (up << 1) | (carry > 0 ? 1 : 0)
      down = (down << 1) | (carry < 0 ? 1 : 0)
      positive[word] = down | ~(vertical | up)
      negative[word] = up & vertical
      carry = carryOut
    }
    score += carry
    if (score < distance || (score === distance && Math.abs(read - aim) < Math.abs(best - aim))) {
      distance = score
      best = read
    }
    // Every further character would have to be deleted.
    if (anchored && read - length >= distance) break
  }
  return { distance, end: backwards ? from - best : from + best }
}

/** For each character of the pattern a row of bits: the places where it stands. Row 0 is that of all other characters. */
function patternBits(pattern: string, words: number, backwards: boolean) {
  const ascii = new Int32Array(128)
  const others = new Map<number, number>()
  let rows = 1
  for (let index = 0; index < pattern.length; index++) {
    const code = pattern.charCodeAt(index)
    if (code < 128) {
      if (ascii[code] === 0) ascii[code] = rows++ * words
    } else if (!others.has(code)) others.set(code, rows++ * words)
  }
  const bits = new Int32Array(rows * words)
  const rowOf = (code: number) => (code < 128 ? (ascii[code] as number) : (others.get(code) ?? 0))
  for (let index = 0; index < pattern.length; index++) {
    const slot =
      rowOf(pattern.charCodeAt(backwards ? pattern.length - 1 - index : index)) + Math.floor(index / wordBits)
    bits[slot] = (bits[slot] as number) | (1 << (index % wordBits))
  }
  return { bits, rowOf }
}
