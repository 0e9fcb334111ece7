import type { Stamp } from '../../shared/log/clock.ts'
import type { Register } from '../../shared/log/register.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { AnnotationId } from '../../shared/model/ids.ts'

/** An annotation of a layer, as it is merged. */
export interface ChunkItem {
  readonly id: AnnotationId
  readonly register: Register
}

/**
 * Annotations as a row keeps them. What copying a row into IndexedDB and out again costs goes by the number of its objects
 * and names more than by its bytes: without objects for each annotation it is read in 0.4 of the time.
 */
export interface PackedItems {
  readonly ids: readonly AnnotationId[]
  /** Names of fields, once for all annotations that have the same in the same order. */
  readonly shapes: readonly (readonly string[])[]
  /** The shape of each annotation. */
  readonly shapeOf: readonly number[]
  /** The values of fields in the shape's order, one annotation after another; an anchor's are six in a row. */
  readonly values: readonly unknown[]
  readonly stamps: readonly Stamp[]
  /** Annotations, by place, that have fields with stamps of their own. */
  readonly ownStamps: readonly (readonly [number, NonNullable<Register['stamps']>])[]
}

/** Returns annotations as a row keeps them, in the same order. */
export function packItems(items: readonly ChunkItem[]): PackedItems {
  const ids: AnnotationId[] = []
  const shapes: string[][] = []
  const shapeOf: number[] = []
  const values: unknown[] = []
  const stamps: Stamp[] = []
  const ownStamps: [number, NonNullable<Register['stamps']>][] = []
  const known = new Map<string, number>()
  for (const [place, { id, register }] of items.entries()) {
    const { fields } = register
    const names = Object.keys(fields)
    for (const name of names) {
      if (name === 'anchor') {
        const { textHash, start, end, exact, prefix, suffix } = fields.anchor as Anchor
        values.push(textHash, start, end, exact, prefix, suffix)
      } else values.push(fields[name])
    }
    const key = names.join(' ')
    let shape = known.get(key)
    if (shape === undefined) {
      shape = shapes.push(names) - 1
      known.set(key, shape)
    }
    ids.push(id)
    shapeOf.push(shape)
    stamps.push(register.stamp)
    if (register.stamps !== undefined) ownStamps.push([place, register.stamps])
  }
  return { ids, shapes, shapeOf, values, stamps, ownStamps }
}

/** Returns the annotations of a row, in their order. */
export function unpackItems(packed: PackedItems): ChunkItem[] {
  const { ids, shapes, shapeOf, values, stamps } = packed
  const ownStamps = new Map(packed.ownStamps)
  let at = 0
  return ids.map((id, place) => {
    const fields: Record<string, unknown> = {}
    for (const name of shapes[shapeOf[place] as number] as readonly string[]) {
      if (name === 'anchor') {
        fields.anchor = {
          textHash: values[at],
          start: values[at + 1],
          end: values[at + 2],
          exact: values[at + 3],
          prefix: values[at + 4],
          suffix: values[at + 5],
        }
        at += 6
      } else fields[name] = values[at++]
    }
    const stamp = stamps[place] as Stamp
    const own = ownStamps.get(place)
    return { id, register: own === undefined ? { fields, stamp } : { fields, stamp, stamps: own } }
  })
}

/** Returns where the first annotation of a row starts; -1 when no entry has said so, or the row has none. */
export function startOfFirst({ shapes, shapeOf, values }: PackedItems): number {
  // Each field before the anchor has one value.
  const at = shapes[shapeOf[0] ?? -1]?.indexOf('anchor') ?? -1
  return at < 0 ? -1 : (values[at + 1] as number)
}
