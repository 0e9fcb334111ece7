import type { ImportItem } from '../../shared/contract/shapes.ts'
import type { FileAccess } from './file-access.ts'

/** Files sent at a time: enough that the next is under way while one is written, few enough not to fill the memory. */
const atOnce = 2

/**
 * Returns the files as items of an import, in their order. The first file that can't be given stops those not yet begun
 * and is thrown.
 */
export async function prepareFiles(
  files: readonly File[],
  access: FileAccess,
  report?: (done: number, total: number) => void,
): Promise<ImportItem[]> {
  const items: ImportItem[] = new Array(files.length)
  let next = 0
  let done = 0
  report?.(0, files.length)
  const work = async () => {
    for (let index = next++; index < files.length; index = next++) {
      try {
        items[index] = await access.give(files[index] as File)
      } catch (error) {
        next = files.length
        throw error
      }
      report?.(++done, files.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return items
}
