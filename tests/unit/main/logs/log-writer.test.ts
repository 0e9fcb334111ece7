import { readFileSync } from 'node:fs'
import { appendFile, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogFile } from '../../../../src/main/core/logs/log-file.ts'
import { LogWriter, WriterConflict } from '../../../../src/main/core/logs/log-writer.ts'
import { createLogClock } from '../../../../src/shared/log/clock.ts'
import type { Entry } from '../../../../src/shared/log/entry.ts'
import { linesOf, nameCoder, otherWriter } from '../../../helpers/log-lines.ts'
import { createTemporaryFolder } from '../../../helpers/test-services.ts'

describe('LogWriter', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let path: string
  let batches: Entry[][]
  let writer: LogWriter
  const read = () => readFile(path, 'utf8')
  const open = async () => {
    const log = new LogFile('log', path)
    await log.readNew().catch(() => undefined)
    writer = new LogWriter(
      log,
      otherWriter,
      createLogClock(() => 5),
      (entries) => batches.push(entries),
    )
    await writer.open(folder.path)
    return log
  }
  beforeEach(async () => {
    folder = await createTemporaryFolder()
    path = join(folder.path, 'log.jsonl')
    batches = []
  })
  afterEach(async () => {
    await writer.close()
    await folder.remove()
  })

  it('writes entries that wait at the same time in one batch, in the order of the calls', async () => {
    const log = await open()
    const entries = await Promise.all(
      ['Ada', 'Bo', 'Cleo', 'Dan'].map((name) => writer.append([nameCoder(name)])),
    )
    expect(entries.map(({ seq, at }) => [seq, at])).toEqual([
      [1, [5, 0]],
      [2, [5, 1]],
      [3, [5, 2]],
      [4, [5, 3]],
    ])
    // The others came while the first looked whether the file is still its own.
    expect(batches.map((batch) => batch.length)).toEqual([4])
    expect((await read()).split('\n')).toHaveLength(5)
    expect(log.cursor().offsetBytes).toBe((await read()).length)
    expect(await log.readNew()).toEqual({ kind: 'same' })
  })

  it('acknowledges five entries at once only when each is on disk, in the order of the calls', async () => {
    await open()
    const acknowledged: number[] = []
    const names = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eve']
    await Promise.all(
      names.map(async (name, index) => {
        // As keys that are pressed one after the other: each in a turn of its own.
        for (let turn = 0; turn < index; turn++) await new Promise((resolve) => setImmediate(resolve))
        const { seq } = await writer.append([nameCoder(name)])
        acknowledged.push(seq)
        const lines = readFileSync(path, 'utf8').split('\n')
        expect(lines[seq - 1]).toContain(name)
        expect(lines.length).toBeGreaterThan(seq)
      }),
    )
    expect(acknowledged).toEqual([1, 2, 3, 4, 5])
    expect(batches.flat().map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  })

  it('tells of a batch when it is on disk and before its writers know', async () => {
    const told: string[] = []
    const log = new LogFile('log', path)
    writer = new LogWriter(
      log,
      otherWriter,
      createLogClock(() => 5),
      (entries, from, to) => {
        told.push(`${entries.length} ${from.offsetBytes}-${to.offsetBytes}`)
      },
    )
    await writer.open(folder.path)
    await writer.append([nameCoder('Ada')])
    expect(told).toEqual([`1 0-${(await read()).length}`])
  })

  it('goes on counting where the log ends, and cuts a torn last line off first', async () => {
    const whole = linesOf('Ada', 'Bo')
    await writeFile(path, `${whole}{"crc":"12`)
    const log = await open()
    expect(log.tornBytes).toBe(0)
    expect(await read()).toBe(whole)
    expect((await writer.append([nameCoder('Cleo')])).seq).toBe(3)
    expect((await read()).startsWith(whole)).toBe(true)
  })

  it('writes nothing to a log that someone else has lengthened, replaced or removed', async () => {
    await open()
    await writer.append([nameCoder('Ada')])
    await appendFile(path, 'x')
    await expect(writer.append([nameCoder('Bo')])).rejects.toBeInstanceOf(WriterConflict)
    const before = await read()
    await rm(path)
    await writeFile(path, before.slice(0, -1))
    await expect(writer.append([nameCoder('Bo')])).rejects.toBeInstanceOf(WriterConflict)
    expect(await read()).toBe(before.slice(0, -1))
    await rm(path)
    await expect(writer.append([nameCoder('Bo')])).rejects.toBeInstanceOf(WriterConflict)
    expect(batches).toHaveLength(1)
  })

  it('refuses after it was closed', async () => {
    await open()
    await writer.close()
    await expect(writer.append([nameCoder('Ada')])).rejects.toBeInstanceOf(WriterConflict)
  })

  it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
    await symlink('/dev/full', path)
    const log = new LogFile('log', path)
    writer = new LogWriter(
      log,
      otherWriter,
      createLogClock(() => 5),
      (entries) => batches.push(entries),
    )
    // A device cannot be shortened or flushed; the log only has to be opened.
    await writer.open(folder.path)
    await expect(writer.append([nameCoder('Ada')])).rejects.toMatchObject({
      code: 'diskFull',
      details: { path },
    })
    expect(batches).toEqual([])
  })
})
