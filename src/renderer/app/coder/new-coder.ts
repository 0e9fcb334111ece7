import { type Coder, coderIdOf, coderShapes, normaliseCoderName } from '../../../shared/model/coder.ts'

/** Returns the shape of the next coder: disc, ring and square in turn, so that two coders differ before colour does. */
export function nextShape(coders: readonly Coder[]): Coder['shape'] {
  return coderShapes[coders.length % coderShapes.length] ?? 'disc'
}

/** Returns the coder of this name: the one in the library, else a new one with the next shape. */
export function coderOfName(name: string, colour: number, coders: readonly Coder[]): Coder {
  const normal = normaliseCoderName(name)
  const id = coderIdOf(normal)
  const known = coders.find((coder) => coder.id === id)
  return known ?? { id, name: normal, shape: nextShape(coders), colour, role: 'person', deleted: false }
}
