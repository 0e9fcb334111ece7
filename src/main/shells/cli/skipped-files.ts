import { readdir } from 'node:fs/promises'
import { fileExtension, findSourceFormat } from '../../../shared/model/source-format.ts'
import { isKeptAside } from '../../core/library/expand-folder.ts'

/**
 * Returns one line about the files in and below these folders that are of no kind that can be imported, with how many
 * there are of each, or "" when there are none. Hidden files, Word’s own and links do not count: they are no reports.
 */
export async function describeSkipped(paths: readonly string[]): Promise<string> {
  const counts = new Map<string, number>()
  for (const path of new Set(paths)) await countSkipped(path, counts)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return ''
  const kinds = [...counts]
    .sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([extension, count]) => `${count} ${extension === '' ? 'without an extension' : `.${extension}`}`)
  return `Left out ${all === 1 ? '1 file' : `${all} files`} of a kind that can’t be imported: ${kinds.join(', ')}.\n`
}

async function countSkipped(folder: string, counts: Map<string, number>): Promise<void> {
  // A file has no entries, and about a folder that cannot be read the import itself says more.
  const items = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const item of items) {
    if (isKeptAside(item.name)) continue
    if (item.isDirectory()) await countSkipped(`${folder}/${item.name}`, counts)
    else if (item.isFile() && findSourceFormat(item.name) === null) {
      const extension = fileExtension(item.name)
      counts.set(extension, (counts.get(extension) ?? 0) + 1)
    }
  }
}
