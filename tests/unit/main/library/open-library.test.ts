import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunImport } from '../../../../src/main/core/importers/importer.ts'
import { createLibraryFolder } from '../../../../src/main/core/library/library-folder.ts'
import { OpenLibraries } from '../../../../src/main/core/library/open-library.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/test-library.ts'
import { runPlainImport } from '../../../helpers/test-services.ts'

let study: TestLibrary
let libraries: OpenLibraries

function createLibraries(runImport: RunImport = runPlainImport): OpenLibraries {
  libraries = new OpenLibraries(study.environment(), runImport)
  return libraries
}

beforeEach(async () => {
  study = await createTestLibrary()
})

afterEach(async () => {
  vi.useRealTimers()
  await libraries.closeAll()
  await study.remove()
})

describe('OpenLibraries', () => {
  it('shares a library until the last of its users releases it', async () => {
    const open = createLibraries()
    const [first, second] = await Promise.all([open.acquire(study.path), open.acquire(study.path)])
    expect(second.library).toBe(first.library)
    await open.release(first)
    expect((await open.acquire(study.path)).library).toBe(first.library)
    await open.release(first)
    await open.release(first)
    expect((await open.acquire(study.path)).library).not.toBe(first.library)
  })

  it('keeps a library that was parked for a while, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const open = createLibraries()
    const left = await open.acquire(study.path)
    await open.park(left)
    await vi.advanceTimersByTimeAsync(14_999)
    const back = await open.acquire(study.path)
    expect(back.library).toBe(left.library)
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await open.acquire(study.path)).library).toBe(left.library)
    await open.release(back)
    await open.park(left)
    await vi.advanceTimersByTimeAsync(15_000)
    expect((await open.acquire(study.path)).library).not.toBe(left.library)
  })

  it('finishes what a library imports that was parked', async () => {
    let finish: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const open = createLibraries(async (...args) => {
      await held
      return runPlainImport(...args)
    })
    const left = await open.acquire(study.path)
    const path = join(study.folder, 'report.txt')
    await writeFile(path, 'One sentence of a report.\n')
    left.imports.add([{ path, fileName: 'report.txt' }])
    const parking = open.park(left)
    const back = await open.acquire(study.path)
    expect(back.imports.jobs().map((job) => job.state)).toEqual(['running'])
    finish()
    await parking
    expect(back.imports.jobs().map((job) => job.state)).toEqual(['imported'])
  })

  it('opens what is in the folder now where the library that was parked is gone', async () => {
    const open = createLibraries()
    const left = await open.acquire(study.path)
    await open.park(left)
    await rm(study.path, { recursive: true })
    await createLibraryFolder(study.path, 'Another', study.environment())
    expect((await open.acquire(study.path)).library.name).toBe('Another')
  })

  it('starts none where a file has the name, or under a file', async () => {
    const path = join(study.folder, 'report.txt')
    await writeFile(path, 'One sentence of a report.\n')
    const create = (at: string) => createLibraryFolder(at, 'Another', study.environment())
    await expect(create(path)).rejects.toMatchObject({ code: 'folderNotEmpty', details: { path } })
    await expect(create(join(path, 'study'))).rejects.toMatchObject({ code: 'folderMissing' })
  })

  it.runIf(process.platform === 'linux')('starts none where the system makes no folders', async () => {
    const create = createLibraryFolder('/proc/study/of/mine', 'Another', study.environment())
    await expect(create).rejects.toMatchObject({ code: 'readOnly', details: { path: '/proc' } })
  })

  it('makes the folders above a new library that are missing', async () => {
    const path = join(study.folder, 'of', 'mine', 'study')
    await createLibraryFolder(path, 'Another', study.environment())
    expect((await createLibraries().acquire(path)).library.name).toBe('Another')
  })
})
