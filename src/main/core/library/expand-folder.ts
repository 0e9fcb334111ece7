import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { findSourceFormat } from '../../../shared/model/source-format.ts'
import type { ImportFile } from './import-queue.ts'

/** True for names of files that no person put there: hidden ones, and what Word keeps beside a document that is open. */
export function isKeptAside(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

/**
 * Returns the files that a path stands for: itself, or in a folder and all folders below it the files of a kind that
 * can be imported, in the order of their paths. What is kept aside and links are left out. A path that is not there,
 * or a folder that may not be read, stands for itself, so that the import says what is wrong with it.
 */
export async function expandFolder(path: string): Promise<ImportFile[]> {
  const root = resolve(path)
  const found = await stat(root).catch(() => null)
  if (found === null || !found.isDirectory()) return [{ path: root, fileName: basename(root) }]
  const files: ImportFile[] = []
  const walk = async (folder: string): Promise<void> => {
    const items = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (items === null) {
      files.push({ path: folder, fileName: basename(folder) })
      return
    }
    items.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const item of items) {
      if (isKeptAside(item.name)) continue
      const full = join(folder, item.name)
      if (item.isDirectory()) await walk(full)
      else if (item.isFile() && findSourceFormat(item.name) !== null)
        files.push({ path: full, fileName: item.name })
    }
  }
  await walk(root)
  return files
}
