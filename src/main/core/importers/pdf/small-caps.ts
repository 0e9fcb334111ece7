import type { Piece } from './pieces.ts'

/** Small capitals are these shares of the size of the type that they belong to. */
const smallest = 0.62
const largest = 0.88
/** Both sizes stand on one baseline, up to this many font sizes: raised marks do not. */
const sameBaseline = 0.05

/**
 * Returns the size of the type in which a line of small capitals is set, that of its initials: most of its characters
 * are smaller. Null for a line in no small capitals.
 */
export function findSmallCapsSize(pieces: readonly Piece[]): number | null {
  const size = pieces[0]?.size ?? 0
  const isInitial = (piece: Piece): boolean => piece.size > largest * size
  // Nearly all lines end here.
  if (pieces.every(isInitial) || pieces.some((piece) => piece.size > size * 1.02)) return null
  const rest = pieces.filter((piece) => !isInitial(piece))
  const initials = pieces.filter(isInitial)
  const inCapitals = initials.every((piece) => /\p{Lu}/u.test(piece.text) && !/\p{Ll}/u.test(piece.text))
  const small = rest.every((piece) => {
    const onBaseline = Math.abs(piece.baseline - (pieces[0]?.baseline ?? 0)) < sameBaseline * size
    return onBaseline && piece.size > smallest * size && /\p{L}/u.test(piece.text)
  })
  return inCapitals && small ? size : null
}
