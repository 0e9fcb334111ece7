import { createHash } from 'node:crypto'
import { appendFile, mkdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogFile, type LogNews } from '../../../../src/main/core/logs/log-file.ts'
import type { CoderFields } from '../../../../src/shared/model/coder.ts'
import { lineOf, linesOf, nameCoder } from '../../../helpers/log-lines.ts'
import { createTemporaryFolder } from '../../../helpers/test-services.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const namesIn = (entries: readonly { readonly ops: readonly { readonly set: object }[] }[]) =>
  entries.flatMap(({ ops }) => ops.map(({ set }) => (set as CoderFields).name))
const news = (found: LogNews) => (found.kind === 'grown' ? namesIn(found.entries) : found.kind)

describe('LogFile', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let path: string
  let log: LogFile
  beforeEach(async () => {
    folder = await createTemporaryFolder()
    path = join(folder.path, 'log.jsonl')
    log = new LogFile('log', path)
  })
  afterEach(() => folder.remove())

  it('reads what is there, then only what is new, with cursors before and behind', async () => {
    const [first, second] = [linesOf('Ada', 'Bo'), lineOf(3, nameCoder('Cleo'))]
    await writeFile(path, first)
    expect(await log.readNew()).toMatchObject({
      kind: 'grown',
      from: { offsetBytes: 0, prefixHash: sha256('') },
      to: { offsetBytes: Buffer.byteLength(first), prefixHash: sha256(first) },
    })
    expect(await log.readNew()).toEqual({ kind: 'same' })
    await appendFile(path, second)
    const grown = await log.readNew()
    expect(news(grown)).toEqual(['Cleo'])
    expect(log.cursor()).toEqual({
      offsetBytes: Buffer.byteLength(first + second),
      prefixHash: sha256(first + second),
    })
    expect(log.lastSeq).toBe(3)
  })

  it('leaves an unterminated last line until it is whole', async () => {
    const whole = linesOf('Ada')
    const next = lineOf(2, nameCoder('陈🏠'))
    await writeFile(path, Buffer.concat([Buffer.from(whole), Buffer.from(next).subarray(0, -12)]))
    expect(news(await log.readNew())).toEqual(['Ada'])
    expect(log.tornBytes).toBe(Buffer.byteLength(next) - 12)
    await writeFile(path, whole + next)
    expect(news(await log.readNew())).toEqual(['陈🏠'])
    expect(log.tornBytes).toBe(0)
  })

  it('leaves a damaged line in the middle out, and remembers where it stands', async () => {
    const [a = '', b = '', c = ''] = linesOf('Ada', 'Bo', 'Cleo').split(/(?<=\n)/)
    await writeFile(path, `${a}${b.replace('Bo', 'Ba')}rubbish\n\n${c}`)
    expect(news(await log.readNew())).toEqual(['Ada', 'Cleo'])
    expect(log.damaged).toEqual([
      { offsetBytes: a.length, reason: 'checksum' },
      { offsetBytes: a.length + b.length, reason: 'notAnEntry' },
      { offsetBytes: a.length + b.length + 8, reason: 'notAnEntry' },
    ])
  })

  it('reads a log whose line ends Git turned into those of Windows', async () => {
    await writeFile(path, linesOf('Ada', 'Bo').replaceAll('\n', '\r\n'))
    expect(news(await log.readNew())).toEqual(['Ada', 'Bo'])
    expect(log.damaged).toEqual([])
  })

  it('counts operations of a newer version', async () => {
    const newer = lineOf(1, { kind: 'mood', id: 'm0', set: {} } as never)
    await writeFile(path, newer)
    await log.readNew()
    expect(log.unknown).toBe(1)
  })

  it.each([
    ['shrank', async () => truncate(path, linesOf('Ada').length)],
    ['was emptied', async () => truncate(path, 0)],
    [
      'was replaced by one of the same length',
      async () => {
        await writeFile(`${path}.new`, linesOf('Ida', 'Bo'))
        await rename(`${path}.new`, path)
      },
    ],
    [
      'was replaced by a longer one',
      async () => {
        await rm(path)
        await writeFile(path, linesOf('Ida', 'Bo', 'Cleo'))
      },
    ],
    ['was overwritten in place by a longer one', async () => writeFile(path, linesOf('Ida', 'Bo', 'Cleo'))],
    [
      'was altered in place',
      async () => {
        await writeFile(path, linesOf('Ida', 'Bo'))
        await utimes(path, 1, 1)
      },
    ],
  ])('notices that the file %s', async (_what, change) => {
    await writeFile(path, linesOf('Ada', 'Bo'))
    await log.readNew()
    await change()
    expect(await log.readNew()).toEqual({ kind: 'rewritten' })
  })

  it('goes on after a file was put in its place that begins with the same lines', async () => {
    await writeFile(path, linesOf('Ada'))
    await log.readNew()
    await writeFile(`${path}.new`, linesOf('Ada', 'Bo'))
    await rename(`${path}.new`, path)
    expect(news(await log.readNew())).toEqual(['Bo'])
  })

  it('reads a log and a line longer than one read', async () => {
    const long = lineOf(2, {
      kind: 'tag',
      id: 't0123456789',
      set: { name: 'T', description: '国'.repeat(3_000_000) },
    } as never)
    await writeFile(path, linesOf('Ada') + long + lineOf(3, nameCoder('Bo')))
    const found = await log.readNew()
    expect(found.kind === 'grown' && found.entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(log.damaged).toEqual([])
  })

  it('begins again after a read that failed', async () => {
    await mkdir(path)
    await expect(log.readNew()).rejects.toMatchObject({ code: 'EISDIR' })
    await rm(path, { recursive: true })
    await writeFile(path, linesOf('Ada', 'Bo'))
    const found = await log.readNew()
    expect(found.kind === 'rewritten' || news(found)).toEqual(['Ada', 'Bo'])
  })

  describe('readSince', () => {
    beforeEach(async () => {
      await writeFile(path, linesOf('Ada', 'Bo', 'Cleo', 'Dan'))
      await log.readNew()
    })

    it('gives everything without a cursor and nothing behind the last', async () => {
      const all = await log.readSince(undefined, 1_000_000)
      expect(namesIn(all?.entries ?? [])).toEqual(['Ada', 'Bo', 'Cleo', 'Dan'])
      expect(all?.cursor).toEqual(log.cursor())
      expect(await log.readSince(all?.cursor, 1_000_000)).toEqual({
        entries: [],
        cursor: log.cursor(),
        bytes: 0,
      })
    })

    it('refuses a cursor behind the end or with another beginning', async () => {
      const bytes = Buffer.byteLength(linesOf('Ada'))
      const right = { offsetBytes: bytes, prefixHash: sha256(linesOf('Ada')) }
      expect(namesIn((await log.readSince(right, 1))?.entries ?? [])).toEqual(['Bo', 'Cleo', 'Dan'])
      expect(await log.readSince({ ...right, prefixHash: sha256(linesOf('Ida')) }, 1)).toBeNull()
      expect(await log.readSince({ offsetBytes: 1_000_000, prefixHash: right.prefixHash }, 1)).toBeNull()
    })

    it('stays at what this process has read, though the file has grown', async () => {
      await appendFile(path, lineOf(5, nameCoder('Eve')))
      expect(namesIn((await log.readSince(undefined, 1_000_000))?.entries ?? [])).toHaveLength(4)
    })
  })
})
