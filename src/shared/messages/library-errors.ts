import { namedFile, namedFolder, numberDetail, sentence, textDetail } from './details.ts'
import type { Describe } from './errors.ts'

/** Failures of a library's folder. */
export const libraryErrors = {
  noLibrary: () => ({ what: 'No library is open.', todo: 'Open or start a library first.' }),
  folderMissing: (details) => ({
    what: `${sentence(namedFolder(details, 'the folder'))} is not there.`,
    todo: 'It may have been moved, renamed or lie on a drive that is not connected. Connect the drive, or choose the folder where it is now.',
  }),
  notALibrary: (details) => ({
    what: `${sentence(namedFolder(details, 'this'))} is not a Briefmark library.`,
    todo: 'A library is a folder with a file library.json in it. Choose that folder, or start a new library.',
  }),
  newerFormat: (details) => {
    const format = numberDetail(details, 'format')
    const of =
      format === null
        ? 'a newer version of Briefmark'
        : `a newer version of Briefmark (library format ${format})`
    return {
      what: `${sentence(namedFolder(details, 'this library'))} was made by ${of}.`,
      todo: 'Update Briefmark to open it. Nothing in the folder was changed.',
    }
  },
  libraryDamaged: (details) => {
    const file = textDetail(details, 'file') ?? 'library.json'
    const folder = textDetail(details, 'path')
    const where = folder === null ? '' : ` in “${folder}”`
    return {
      what:
        details.reason === 'missing'
          ? `The file ${file}${where} is missing, though the library’s other files are there.`
          : `The file ${file}${where} can’t be read: it is damaged or half written.`,
      todo: `Get ${file} back from a copy of the folder or from your sync tool’s history. Reports and passages lie in other files and are not touched.`,
    }
  },
  readOnly: (details) => ({
    what: `${sentence(namedFolder(details, 'this library'))} can be read but not written.`,
    todo: 'Your last change was not saved. Check the folder’s permissions or the drive’s lock; you can read on meanwhile.',
  }),
  folderNotEmpty: (details) => ({
    what: `${sentence(namedFolder(details, 'this folder'))} is a file or already holds other files.`,
    todo: 'A new library needs a folder of its own: choose an empty one or give another name.',
  }),
  diskFull: (details) => ({
    what: `The disk is full; ${namedFile(details, 'the last change')} could not be written.`,
    todo: 'Your last change was not saved. Free some space and do it again; everything before it is safe.',
  }),
  unreadable: (details) => {
    const reason = textDetail(details, 'reason')
    if (reason === 'ENOENT')
      return {
        what: `${sentence(namedFile(details, 'the file'))} is not there.`,
        todo: 'Check its name and its folder: it may have been moved or renamed.',
      }
    const why = reason === null ? '' : ` (${reason})`
    return {
      what: `${sentence(namedFile(details, 'the file'))} can’t be read${why}.`,
      todo:
        reason === 'EACCES' || reason === 'EPERM'
          ? 'You may not have permission. Ask the owner, or copy the file to a folder of your own.'
          : 'It may be open in another program, still syncing, or on a drive that went away. Look whether it opens elsewhere and try again.',
    }
  },
} satisfies Record<string, Describe>
