import { assert } from '../../base/assert.ts'

/**
 * Returns the writes in order in as few lists as hold them, none longer than `most`. What belongs together, such as an
 * annotation and the decision that made it, is a unit and stays in one list: a list is one entry, written whole or not
 * at all. A unit longer than `most` is a bug of the caller.
 */
export function packUnits<Write>(units: readonly (readonly Write[])[], most: number): Write[][] {
  const lists: Write[][] = []
  for (const unit of units) {
    assert(unit.length <= most, 'writes that belong together fit in one entry')
    const list = lists.at(-1)
    if (list === undefined || list.length + unit.length > most) lists.push([...unit])
    else list.push(...unit)
  }
  return lists.filter((list) => list.length > 0)
}
