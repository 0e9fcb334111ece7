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

/** Returns the choices whose name or detail contains `text`, letter case aside. */
export function findChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = text.normalize('NFC').trim().toLowerCase()
  if (wanted === '') return choices
  return choices.filter(({ name, detail }) => `${name} ${detail}`.toLowerCase().includes(wanted))
}
