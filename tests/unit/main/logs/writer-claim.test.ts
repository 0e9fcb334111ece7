import { readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Environment } from '../../../../src/main/core/environment.ts'
import { claimWriter, type WriterClaim } from '../../../../src/main/core/logs/writer-claim.ts'
import type { LibraryId } from '../../../../src/shared/model/ids.ts'
import { createTemporaryFolder } from '../../../helpers/test-services.ts'

const [library, other] = ['l0123456789' as LibraryId, 'l9876543210' as LibraryId]

describe('claimWriter', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let environment: Environment
  const claims: WriterClaim[] = []
  const claim = async (id: LibraryId = library, at = '/study') => {
    const made = await claimWriter(id, at, environment)
    claims.push(made)
    return made
  }
  beforeEach(async () => {
    folder = await createTemporaryFolder()
    environment = {
      now: () => 0,
      randomBytes: (bytes) => bytes.fill(7),
      home: folder.path,
      logProblem: () => undefined,
    }
  })
  afterEach(async () => {
    for (const made of claims.splice(0)) await made.release().catch(() => undefined)
    await folder.remove()
  })

  it('names the installation and the first slot', async () => {
    expect((await claim()).writer).toBe('w77777777777777777777-1')
    expect(await readFile(join(folder.path, 'installation'), 'utf8')).toBe('w77777777777777777777\n')
  })

  it('gives each claim at the same time a slot of its own, and a free one again', async () => {
    const [first, second, third] = [await claim(), await claim(), await claim()]
    expect([first, second, third].map(({ writer }) => writer.slice(-2))).toEqual(['-1', '-2', '-3'])
    await second.release()
    expect((await claim()).writer).toMatch(/-2$/)
    expect((await claim(other)).writer).toMatch(/-1$/)
  })

  it('keeps the locks outside the library, and leaves none behind', async () => {
    const made = await claim()
    expect(await readdir(join(folder.path, 'locks'))).toEqual(['l0123456789-1.lock'])
    await made.release()
    expect(await readdir(join(folder.path, 'locks'))).toEqual([])
    expect(made.lost()).toBe(false)
  })

  it('takes over the slot of a process that was killed, after a while', async () => {
    await claim()
    const past = new Date(Date.now() - 60_000)
    await utimes(join(folder.path, 'locks', 'l0123456789-1.lock'), past, past)
    expect((await claim()).writer).toMatch(/-1$/)
  })

  it('names one installation when it is started for the first time by several at once', async () => {
    environment = { ...environment, randomBytes: (bytes) => void crypto.getRandomValues(bytes) }
    const writers = await Promise.all(Array.from({ length: 8 }, () => claim()))
    expect(new Set(writers.map(({ writer }) => writer.split('-')[0])).size).toBe(1)
    expect((await readdir(folder.path)).sort()).toEqual(['installation', 'locks', 'slots'])
  })

  it('never gives two copies of a library the same log, one after the other or at once', async () => {
    const first = await claim(library, '/clone-1')
    await first.release()
    const second = await claim(library, '/clone-2')
    await second.release()
    expect([first.writer.slice(-2), second.writer.slice(-2)]).toEqual(['-1', '-2'])
    expect((await claim(library, '/clone-1')).writer).toBe(first.writer)
    const [three, four] = await Promise.all([claim(library, '/clone-3'), claim(library, '/clone-4')])
    expect(three.writer).not.toBe(four.writer)
  })

  it('gives ten claims at once ten writers', async () => {
    const writers = await Promise.all(Array.from({ length: 10 }, () => claim()))
    expect(new Set(writers.map(({ writer }) => writer)).size).toBe(10)
  })
})
