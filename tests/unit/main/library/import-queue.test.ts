import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportError, type RunImport } from '../../../../src/main/core/importers/importer.ts'
import type { ImportFile } from '../../../../src/main/core/library/import-queue.ts'
import type { OpenLibrary } from '../../../../src/main/core/library/open-library.ts'
import { readAnnotations, readDocuments } from '../../../../src/main/core/library/read-state.ts'
import type { ImportJob } from '../../../../src/shared/contract/shapes.ts'
import { annotationIdSchema } from '../../../../src/shared/model/ids.ts'
import { nameCoder } from '../../../helpers/log-lines.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/test-library.ts'
import { runPlainImport } from '../../../helpers/test-services.ts'

describe('ImportQueue', () => {
  let test: TestLibrary
  let opened: OpenLibrary
  beforeEach(async () => {
    test = await createTestLibrary()
  })
  afterEach(() => test.remove())

  const openWith = async (runImport: RunImport = runPlainImport) => {
    opened = await test.open({ runImport })
  }
  const file = async (name: string, content: string): Promise<ImportFile> => {
    const path = join(test.folder, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, content)
    return { path, fileName: name }
  }
  const outcomes = () => opened.imports.jobs().map(({ state, error }) => error?.code ?? state)
  const titles = () => readDocuments(opened.library.state).map(({ title }) => title)

  it('brings back what was lost of a source when its file is imported again', async () => {
    await openWith()
    const report = await file('report.txt', 'Growth')
    opened.imports.add([report])
    await opened.imports.idle()
    const [document] = readDocuments(opened.library.state)
    if (document === undefined) throw new Error('not imported')
    const home = join(test.path, 'sources', document.sha256)
    const names = await readdir(home)
    for (const damage of [`text-${document.textHash}.json`, 'original.txt']) {
      await rm(join(home, damage))
      await openWith()
      opened.imports.add([report])
      await opened.imports.idle()
      expect([outcomes(), await readdir(home)]).toEqual([['imported'], names])
    }
    await writeFile(join(home, 'original.txt'), 'Growht')
    await openWith()
    opened.imports.add([report, report])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['imported', 'duplicate'])
    expect(await readFile(join(home, 'original.txt'), 'utf8')).toBe('Growth')
    expect(titles()).toEqual(['report'])
  })

  it('imports a file that may only be read, and leaves the copy without its lock', async () => {
    await openWith()
    const locked = await file('locked.txt', 'Growth')
    await chmod(locked.path, 0o444)
    opened.imports.add([locked])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['imported'])
    const [document] = readDocuments(opened.library.state)
    const copy = await stat(join(test.path, 'sources', document?.sha256 ?? '', 'original.txt'))
    expect(copy.mode & 0o200).toBe(0o200)
  })

  it('imports files a few at a time, in the order given, and tells of each', async () => {
    let running = 0
    let most = 0
    const begun: string[] = []
    await openWith(async (request, options) => {
      begun.push(request.fileName)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return runPlainImport(request, options)
    })
    const seen = new Map<string, Set<ImportJob['state']>>()
    opened.imports.onChange((jobs) => {
      for (const { file: name, state } of jobs) seen.set(name, (seen.get(name) ?? new Set()).add(state))
    })
    const files = await Promise.all(
      Array.from({ length: 12 }, (_, index) => file(`f${index + 10}.txt`, `Text ${index}`)),
    )
    expect(opened.imports.add(files).map(({ state }) => state)).toEqual(new Array(12).fill('waiting'))
    await opened.imports.idle()
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(4)
    expect(begun[0]).toBe('f10.txt')
    expect(outcomes()).toEqual(new Array(12).fill('imported'))
    expect([...seen.values()].every((states) => states.has('imported'))).toBe(true)
    expect(titles().sort()).toEqual(files.map(({ fileName }) => fileName.slice(0, -4)))
  })

  it('imports 500 files though one fails, and leaves nothing half done', { timeout: 120_000 }, async () => {
    await openWith()
    const files = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        file(`many/${index}.txt`, index === 250 ? 'DAMAGED' : `Text ${index}`),
      ),
    )
    let reports = 0
    opened.imports.onChange(() => reports++)
    opened.imports.add(files)
    await opened.imports.idle()
    expect(outcomes().filter((outcome) => outcome === 'imported')).toHaveLength(499)
    expect(outcomes()[250]).toBe('damaged')
    expect(readDocuments(opened.library.state)).toHaveLength(499)
    const sources = await readdir(join(test.path, 'sources'))
    expect(sources.filter((name) => name.startsWith('.'))).toEqual([])
    expect(sources).toHaveLength(499)
    expect(reports).toBeLessThanOrEqual(600)
  })

  it('takes the same file twice at once for one document and a duplicate', async () => {
    let runs = 0
    await openWith(async (request, options) => {
      runs++
      await new Promise((resolve) => setTimeout(resolve, 20))
      return runPlainImport(request, options)
    })
    const files = [await file('a.txt', 'Same'), await file('b.txt', 'Same'), await file('c.txt', 'Same')]
    opened.imports.add(files)
    await opened.imports.idle()
    expect(outcomes().sort()).toEqual(['duplicate', 'duplicate', 'imported'])
    expect(runs).toBe(1)
    expect(new Set(opened.imports.jobs().map(({ document }) => document)).size).toBe(1)
  })

  it('tries the second of two same files when the first fails', async () => {
    let runs = 0
    await openWith((request, options) => {
      if (runs++ === 0) throw new ImportError('timeLimit', { file: request.fileName })
      return runPlainImport(request, options)
    })
    opened.imports.add([await file('a.txt', 'Same'), await file('b.txt', 'Same')])
    await opened.imports.idle()
    expect(outcomes().sort()).toEqual(['imported', 'timeLimit'])
  })

  it('refuses what is no file, is gone or is empty, with the file’s name', async () => {
    await openWith()
    opened.imports.add([
      { path: test.folder, fileName: 'folder' },
      { path: join(test.folder, 'gone.txt'), fileName: 'gone.txt' },
      await file('empty.txt', ''),
    ])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['unsupportedType', 'unreadable', 'empty'])
    expect(opened.imports.jobs()[1]?.error?.details).toEqual({ file: 'gone.txt', reason: 'ENOENT' })
  })

  it('tells a bug from a bad file, and goes on', async () => {
    await openWith((request, options) => {
      if (request.fileName === 'bug.txt') throw new TypeError('a bug')
      return runPlainImport(request, options)
    })
    opened.imports.add([await file('bug.txt', 'x'), await file('fine.txt', 'y')])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['internal', 'imported'])
    expect(test.problems).toEqual(['Importing bug.txt: TypeError: a bug'])
  })

  it('cancels one that runs, one that waits, and all', async () => {
    await openWith(
      (request, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () =>
            reject(new ImportError('cancelled', { file: request.fileName })),
          )
        }),
    )
    const files = await Promise.all(
      Array.from({ length: 10 }, (_, index) => file(`f${index}.txt`, `Text ${index}`)),
    )
    const jobs = opened.imports.add(files)
    const isRunning = () => opened.imports.jobs().some(({ state }) => state === 'running')
    while (!isRunning()) await new Promise((resolve) => setTimeout(resolve, 1))
    opened.imports.cancel(jobs[9]?.id ?? '')
    expect(outcomes()[9]).toBe('cancelled')
    expect(outcomes()[8]).toBe('waiting')
    opened.imports.cancel(null)
    await opened.imports.idle()
    expect(outcomes()).toEqual(new Array(10).fill('cancelled'))
    expect(titles()).toEqual([])
    expect(await readdir(join(test.path, 'sources'))).toEqual([])
  })

  it('tries again with a password, and with everything', async () => {
    const asked: unknown[] = []
    await openWith(async (request, options) => {
      asked.push([request.password, request.everything])
      if (request.password !== 'sesame') throw new ImportError('passwordNeeded', { file: request.fileName })
      return runPlainImport(request, options)
    })
    const [job] = opened.imports.add([await file('locked.pdf', 'Locked')])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['passwordNeeded'])
    opened.imports.retry(job?.id ?? '', { password: 'sesame' })
    await opened.imports.idle()
    expect(outcomes()).toEqual(['imported'])
    opened.imports.retry(job?.id ?? '', { everything: true })
    await opened.imports.idle()
    expect(asked).toEqual([
      [undefined, false],
      ['sesame', false],
      ['sesame', true],
    ])
    expect(() => opened.imports.retry('j0', {})).toThrow(
      expect.objectContaining({ code: 'unknownJob' }) as Error,
    )
  })

  it('takes ended jobs off the list, and removes what was only sent', async () => {
    await openWith()
    let removed = 0
    const dispose = async () => {
      removed++
    }
    opened.imports.add([
      { ...(await file('good.txt', 'Text')), dispose },
      { ...(await file('bad.txt', 'DAMAGED')), dispose },
    ])
    await opened.imports.idle()
    // The failed one is kept for another try.
    expect(removed).toBe(1)
    opened.imports.dismiss(null)
    expect([removed, opened.imports.jobs()]).toEqual([2, []])
  })

  it('keeps what was sent while text was left out of it, and reads it again with everything', async () => {
    let removed = 0
    const leftOut = [
      { text: 'Share', reason: 'boilerplate' },
      // Nothing that anybody would want to read in the text.
      { text: '12', reason: 'pageNumber' },
    ]
    await openWith(async (request, options) => {
      const { text } = await runPlainImport(request, options)
      return { text: { ...text, dropped: request.everything === true ? [] : leftOut } }
    })
    const page = await file('page.html', 'Text')
    const dispose = async () => {
      removed++
    }
    const [job] = opened.imports.add([{ ...page, dispose }])
    await opened.imports.idle()
    expect([outcomes(), opened.imports.jobs()[0]?.dropped, removed]).toEqual([['imported'], 1, 0])
    opened.imports.retry(job?.id ?? '', { everything: true })
    await opened.imports.idle()
    expect([outcomes(), opened.imports.jobs()[0]?.dropped, removed]).toEqual([['imported'], 0, 1])
  })

  it('brings a deleted document back with its annotations', async () => {
    await openWith()
    const report = await file('report.txt', 'Growth of five per cent.')
    opened.imports.add([report])
    await opened.imports.idle()
    const [document] = readDocuments(opened.library.state)
    if (document === undefined) throw new Error('not imported')
    const ada = nameCoder('Ada')
    await opened.library.append([
      ada,
      {
        kind: 'annotation',
        id: annotationIdSchema.parse('a0123456789'),
        document: document.id,
        coder: ada.id as never,
        set: {
          anchor: {
            textHash: document.textHash,
            start: 0,
            end: 6,
            exact: 'Growth',
            prefix: '',
            suffix: ' of',
          },
          created: 1,
          modified: 1,
          note: '',
          deleted: false,
        },
      },
    ])
    await opened.library.append([{ kind: 'document', id: document.id, set: { deleted: true } }])
    expect(readAnnotations(opened.library.state)).toEqual([])
    opened.imports.add([report])
    await opened.imports.idle()
    expect(outcomes()).toEqual(['imported', 'imported'])
    expect(readAnnotations(opened.library.state).map(({ anchor }) => anchor.exact)).toEqual(['Growth'])
  })

  it('stops what runs when the library is closed', async () => {
    let aborted = false
    const begun = Promise.withResolvers<void>()
    await openWith(
      (request, { signal }) =>
        new Promise((_, reject) => {
          begun.resolve()
          signal.addEventListener('abort', () => {
            aborted = true
            reject(new ImportError('cancelled', { file: request.fileName }))
          })
        }),
    )
    opened.imports.add([await file('a.txt', 'Text')])
    await begun.promise
    await opened.imports.close()
    expect(aborted).toBe(true)
    expect((await stat(join(test.path, 'sources'))).isDirectory()).toBe(true)
  })
})
