import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandomId } from '../../../shared/base/random-id.ts'
import type { ImportItem } from '../../../shared/contract/shapes.ts'
import { readDocument } from '../../../shared/log/records.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { ExpectedError } from '../expected-error.ts'
import { expandFolder } from '../library/expand-folder.ts'
import type { ImportFile } from '../library/import-queue.ts'
import { readDocumentText } from '../library/read-document-text.ts'
import { type Handlers, openedLibrary, type Session } from './session.ts'

/** Longest part of a pasted text's title that becomes a file name. */
const maxFileName = 80

async function toFiles(session: Session, item: ImportItem): Promise<ImportFile[]> {
  const { environment } = session.services
  if ('path' in item) return expandFolder(item.path)
  if ('upload' in item) {
    const upload = session.shell.findUpload?.(item.upload) ?? null
    if (upload === null) throw new ExpectedError('unknownUpload', { upload: item.upload })
    return [{ ...upload, dispose: () => rm(join(upload.path, '..'), { recursive: true, force: true }) }]
  }
  const folder = join(environment.home, 'uploads', createRandomId('p', environment.randomBytes))
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'pasted.txt')
  await writeFile(path, item.text)
  const name = item.title
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, maxFileName)
  return [
    {
      path,
      fileName: `${name === '' ? 'Pasted text' : name}.txt`,
      ...(item.title.trim() === '' ? {} : { title: item.title.trim() }),
      dispose: () => rm(folder, { recursive: true, force: true }),
    },
  ]
}

export const sourceHandlers = {
  'sources.import': async (session, { items, everything }) => {
    const { imports, library } = openedLibrary(session)
    if (library.info().readOnly !== null) throw new ExpectedError('readOnly', { path: library.paths.root })
    const files: ImportFile[] = []
    for (const item of items) files.push(...(await toFiles(session, item)))
    return { jobs: imports.add(files, everything === undefined ? {} : { everything }) }
  },

  'sources.jobs': async (session) => ({ jobs: openedLibrary(session).imports.jobs() }),

  'sources.cancel': async (session, { job }) => {
    openedLibrary(session).imports.cancel(job)
    return {}
  },

  'sources.retry': async (session, { job, password, everything }) => {
    openedLibrary(session).imports.retry(job, { password, everything })
    return {}
  },

  'sources.importAgain': async (session, { document, everything }) => {
    const { imports, library, sources } = openedLibrary(session)
    if (library.info().readOnly !== null) throw new ExpectedError('readOnly', { path: library.paths.root })
    const register = library.state.document.get(document as DocumentId)
    if (register === undefined) throw new ExpectedError('unknownDocument', { document })
    const { sha256, file } = readDocument(document, register)
    const path = await sources.findOriginal(sha256)
    if (path === null) throw new ExpectedError('sourceMissing', { document })
    return { jobs: imports.add([{ path, fileName: file, again: true }], { everything }) }
  },

  'sources.dismiss': async (session, { job }) => {
    openedLibrary(session).imports.dismiss(job)
    return {}
  },

  'sources.text': async (session, { document, textHash }) => {
    const { library, sources } = openedLibrary(session)
    const register = library.state.document.get(document as DocumentId)
    if (register === undefined) throw new ExpectedError('unknownDocument', { document })
    const fields = readDocument(document, register)
    const hash = textHash ?? fields.textHash
    return { textHash: hash, extracted: await readDocumentText(sources, fields, hash) }
  },
} satisfies Partial<Handlers>
