import { readdir, stat } from 'node:fs/promises'
import type { Operation } from '../../../shared/log/entry.ts'
import { readDocument } from '../../../shared/log/records.ts'
import type { Document } from '../../../shared/model/document.ts'
import { type DocumentId, documentIdOf } from '../../../shared/model/ids.ts'
import { fileExtension, findSourceFormat } from '../../../shared/model/source-format.ts'
import { type ExtractedText, isJudgedAway } from '../../../shared/text/blocks.ts'
import { ExpectedError } from '../expected-error.ts'
import { explainFileError, systemCode } from '../files.ts'
import { ImportError, type ReportProgress, type RunImport } from '../importers/importer.ts'
import { importLimits } from '../importers/limits.ts'
import type { ImportFile } from './import-queue.ts'
import type { Library } from './library.ts'
import { moveAnchors } from './move-anchors.ts'
import type { Sources } from './sources.ts'

export interface Imported {
  readonly outcome: 'imported' | 'duplicate'
  readonly document: DocumentId
  /** How many pieces were left out as no part of the report; running heads and page numbers do not count. */
  readonly dropped: number
  readonly extracted: ExtractedText | null
}

export interface ImportTask {
  readonly file: ImportFile
  readonly everything: boolean
  readonly password: string | undefined
  readonly signal: AbortSignal
  readonly now: () => number
  /** Imports that run now, by SHA-256: the same file twice at once is one document and a duplicate. */
  readonly inFlight: Map<string, Promise<unknown>>
  readonly report: ReportProgress
}

/** Returns the title under which a document is first shown: the file's own, its first heading, or the file's name. */
export function findTitle(extracted: ExtractedText, fileName: string): string {
  const own = extracted.metadata.title?.trim()
  if (own) return own
  const heading = extracted.blocks
    .slice(0, 12)
    .find((block) => block.kind === 'heading' && block.text.trim() !== '')
  if (heading !== undefined) return heading.text.replace(/\s+/g, ' ').trim()
  return fileName.replace(/\.[^.]+$/, '')
}

/** Whether a document's original and text are there and unaltered. */
async function isWhole(sources: Sources, document: Document): Promise<boolean> {
  const text = await sources.readText(document.id, document.sha256, document.textHash).catch(() => null)
  return text !== null && (await sources.hasOriginal(document.sha256))
}

/** Refuses what need not be copied first: a folder, a file that is gone, empty or far too large. */
async function precheck(file: ImportFile): Promise<void> {
  try {
    const found = await stat(file.path)
    if (found.isDirectory()) await readdir(file.path)
    if (!found.isFile()) throw new ImportError('unsupportedType', { file: file.fileName, found: 'folder' })
    if (found.size === 0) throw new ImportError('empty', { file: file.fileName })
    const largest = Math.max(...Object.values(importLimits.fileBytes))
    if (found.size > largest) {
      throw new ImportError('tooLarge', { file: file.fileName, bytes: found.size, limit: largest })
    }
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new ImportError('unreadable', { file: file.fileName, reason: code }, { cause: error })
  }
}

/**
 * Brings one file into the library: copy, hash, extraction in a process of its own, text on disk, then the log entry
 * that makes it a document. Throws `ImportError`, or `ExpectedError` when the library cannot be written.
 */
export async function importSource(
  library: Library,
  sources: Sources,
  runImport: RunImport,
  task: ImportTask,
): Promise<Imported> {
  const { file } = task
  await precheck(file)
  await library.assertThere()
  const extension = fileExtension(file.fileName)
  const taken = await sources.takeIn(file.path, extension).catch((error: unknown) => {
    throw explainFileError(error, library.paths.sources)
  })
  const { sha256 } = taken
  const id = documentIdOf(sha256)
  while (task.inFlight.has(sha256)) await task.inFlight.get(sha256)?.catch(() => undefined)
  const work = (async (): Promise<Imported> => {
    const register = library.state.document.get(id)
    const here = register !== undefined && register.fields.deleted !== true
    // The same file again brings back what was lost of it; a whole source is left alone.
    const whole = here && (await isWhole(sources, readDocument(id, register)))
    if (whole && !task.everything && file.again !== true)
      return { outcome: 'duplicate', document: id, dropped: 0, extracted: null }
    if (task.signal.aborted) throw new ImportError('cancelled', { file: file.fileName })
    const { text: extracted, layout } = await runImport(
      {
        path: taken.file,
        fileName: file.fileName,
        format: findSourceFormat(file.fileName) ?? 'text',
        ...(task.password === undefined ? {} : { password: task.password }),
        everything: task.everything,
      },
      { signal: task.signal, report: task.report },
    )
    if (task.signal.aborted) throw new ImportError('cancelled', { file: file.fileName })
    const textHash = await sources.keep(taken.folder, sha256, extracted, layout).catch((error: unknown) => {
      throw explainFileError(error, library.paths.sources)
    })
    const characters = extracted.blocks.reduce((sum, block) => sum + block.text.length + 1, -1)
    const operations: Operation[] = here
      ? [
          {
            kind: 'document',
            id,
            set: { textHash, characters: Math.max(0, characters), pages: extracted.pages },
          },
          ...moveAnchors(library.state, id, textHash, extracted),
        ]
      : [
          {
            kind: 'document',
            id,
            set: {
              sha256,
              file: file.fileName,
              format: formatOf(extracted),
              textHash,
              title: file.title ?? findTitle(extracted, file.fileName),
              issuer: extracted.metadata.issuer ?? '',
              date: extracted.metadata.date ?? '',
              language: extracted.metadata.language ?? '',
              pages: extracted.pages,
              characters: Math.max(0, characters),
              added: task.now(),
              deleted: false,
            },
          },
        ]
    await library.append(operations)
    return {
      outcome: 'imported',
      document: id,
      dropped: extracted.dropped.filter(isJudgedAway).length,
      extracted,
    }
  })()
  task.inFlight.set(sha256, work)
  try {
    return await work
  } finally {
    task.inFlight.delete(sha256)
    await sources.drop(taken.folder)
  }
}

/** The importer that read a file knows better than its name what it was. */
function formatOf(extracted: ExtractedText) {
  const { id } = extracted.extractor
  if (id === 'text' || id === 'markdown' || id === 'html' || id === 'docx' || id === 'pdf') return id
  throw new ExpectedError('internal', { extractor: id })
}
