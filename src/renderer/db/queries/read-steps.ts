import type { ChunkRow, ViewDatabase } from '../database.ts'

/** Rows of at most 400 passages read at once: some 15 ms, so that the window keeps up in between. */
const rowsPerStep = 5

/** Returns the chunks of the layers from one key to another, both included, some at a time, in the order of their keys. */
export async function* readSteps(
  database: ViewDatabase,
  first: string,
  last: string,
): AsyncGenerator<readonly ChunkRow[]> {
  // A chunk's key is its layer's, a space and a number; "!" comes right after the space.
  const end = `${last}!`
  let from = `${first} `
  for (;;) {
    const rows = await database.chunks
      .where(':id')
      .between(from, end, false, false)
      .limit(rowsPerStep)
      .toArray()
    if (rows.length > 0) yield rows
    const at = rows.at(-1)
    if (at === undefined || rows.length < rowsPerStep) return
    from = at.key
  }
}
