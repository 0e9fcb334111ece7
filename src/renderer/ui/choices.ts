import { findWords } from './find-words.ts'

/** Something that can be chosen from a list. */
export interface Choice {
  readonly id: string
  readonly name: string
  /** Beside the name, in a lighter voice. */
  readonly detail: string
  /** How deep it stands in a tree, from 0. */
  readonly depth: number
  /** A tag's colour. */
  readonly colour?: number
  /** How much it brings; shown at the end of its row. */
  readonly count?: number
}

/** Returns the choices whose name and detail hold every word of `text`, letter case and accents aside. */
export function findChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const fits = findWords(text)
  return fits === null ? choices : choices.filter(({ name, detail }) => fits(`${name} ${detail}`))
}
