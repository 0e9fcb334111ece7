import { findSourceFormat } from '../../shared/model/source-format.ts'

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

function readSome(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject))
}

async function readFolder(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  // Chromium gives at most 100 at a time and nothing at the end.
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader)) found.push(...some)
  return found.sort((a, b) => (a.name < b.name ? -1 : 1))
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function walk(entry: FileSystemEntry, inFolder: boolean, files: File[]): Promise<void> {
  if (inFolder && entry.name.startsWith('.')) return
  if (isFile(entry)) {
    if (!inFolder || findSourceFormat(entry.name) !== null) files.push(await readFile(entry))
  } else if (isFolder(entry)) {
    for (const child of await readFolder(entry)) await walk(child, true, files)
  }
}

/**
 * Returns the dropped files in the order of their paths. Inside folders only kinds that can be imported count and hidden
 * files do not; a file that was dropped itself always counts, so that its import can say what is wrong with it.
 */
export async function walkDrop(transfer: DataTransfer): Promise<File[]> {
  // Both must be asked before the first wait: the items are gone after the event.
  const dropped = Array.from(transfer.items, (item) => ({
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }))
  const files: File[] = []
  for (const { entry, file } of dropped) {
    if (entry !== null) await walk(entry, false, files)
    else if (file !== null) files.push(file)
  }
  return files
}
