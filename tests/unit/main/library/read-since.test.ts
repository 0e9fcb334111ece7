import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogSet } from '../../../../src/main/core/library/log-set.ts'
import type { Cursors } from '../../../../src/shared/log/cursor.ts'
import { digestState } from '../../../../src/shared/log/digest.ts'
import type { Entry } from '../../../../src/shared/log/entry.ts'
import { fold } from '../../../../src/shared/log/fold.ts'
import { linesOf, nameCoder, otherWriter } from '../../../helpers/log-lines.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/test-library.ts'

describe('reading logs from cursors', () => {
  let test: TestLibrary
  let logs: LogSet
  let append: (name: string) => Promise<Entry>
  beforeEach(async () => {
    test = await createTestLibrary()
    const other = join(test.path, 'logs', `${otherWriter}.jsonl`)
    await writeFile(other, linesOf(...Array.from({ length: 40 }, (_, index) => `Other ${index}`)))
    const { library } = await test.open()
    logs = library.logs
    append = (name) => library.append([nameCoder(name)])
    for (let index = 0; index < 10; index++) await append(`Own ${index}`)
  })
  afterEach(() => test.remove())

  it('gives every entry once, in batches, with progress, until done', async () => {
    let cursors: Cursors = {}
    const entries: Entry[] = []
    const progress: number[] = []
    for (let done = false; !done; ) {
      const read = await logs.readSince(cursors, 1)
      if (read === null) throw new Error('rebuild')
      entries.push(...read.entries)
      progress.push(read.bytesRead / read.bytesTotal)
      cursors = read.cursors
      done = read.done
    }
    expect(entries).toHaveLength(50)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
    expect(digestState(fold(entries))).toEqual(digestState(logs.state))
    await append('One more')
    const news = await logs.readSince(cursors, 1_000_000)
    expect(news?.entries.map(({ seq }) => seq)).toEqual([11])
  })

  it('asks for a rebuild when a log is gone or differs', async () => {
    const all = await logs.readSince({}, 1_000_000)
    const cursors = all?.cursors ?? {}
    const path = join(test.path, 'logs', `${otherWriter}.jsonl`)
    await writeFile(path, linesOf(...Array.from({ length: 50 }, (_, index) => `Another ${index}`)))
    await logs.refresh()
    expect(await logs.readSince(cursors, 1_000_000)).toBeNull()
    await rm(path)
    await logs.refresh()
    expect(await logs.readSince(cursors, 1_000_000)).toBeNull()
    expect((await logs.readSince({}, 1_000_000))?.entries).toHaveLength(10)
  })
})
