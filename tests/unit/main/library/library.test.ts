import {
  appendFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Library } from '../../../../src/main/core/library/library.ts'
import type { LogGrowth } from '../../../../src/main/core/library/log-set.ts'
import { readCoders } from '../../../../src/main/core/library/read-state.ts'
import { renderLine } from '../../../../src/shared/log/codec.ts'
import { lineOf, linesOf, nameCoder, otherWriter } from '../../../helpers/log-lines.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/test-library.ts'

const names = ({ state }: Library) => readCoders(state).map(({ name }) => name)

describe('a library', () => {
  let test: TestLibrary
  let library: Library
  const logs = async () => (await readdir(join(test.path, 'logs'))).sort()
  const logPath = (name: string) => join(test.path, 'logs', name)
  const say = (...said: string[]) => library.append(said.map(nameCoder))
  beforeEach(async () => {
    test = await createTestLibrary()
    library = (await test.open()).library
  })
  afterEach(() => test.remove())

  it('has no log before something is written, and then one of its own', async () => {
    expect(await logs()).toEqual([])
    const { writer, seq } = await say('Ada')
    expect([seq, await logs()]).toEqual([1, [`${writer}.jsonl`]])
    expect(names(library)).toEqual(['Ada'])
  })

  it('shows what another process wrote, and writes after it', async () => {
    const other = (await test.open({ installation: 'elsewhere' })).library
    await other.append([nameCoder('Bo')])
    await say('Ada')
    await library.logs.refresh()
    await other.logs.refresh()
    expect([names(library), names(other)]).toEqual([
      ['Ada', 'Bo'],
      ['Ada', 'Bo'],
    ])
    expect(await logs()).toHaveLength(2)
  })

  it('orders its writes after everything it has seen, though its clock is behind', async () => {
    const line = renderLine({
      v: 1,
      writer: otherWriter,
      seq: 1,
      at: [1_900_000_000_000, 5],
      ops: [nameCoder('Ada')],
    })
    await writeFile(logPath(`${otherWriter}.jsonl`), `${line}\n`)
    expect((await say('Bo')).at).toEqual([1_900_000_000_000, 6])
  })

  it('gives two processes of one installation a log each', async () => {
    const second = (await test.open()).library
    const [a, b] = await Promise.all([say('Ada'), second.append([nameCoder('Bo')])])
    expect([a.writer.slice(-2), b.writer.slice(-2)].sort()).toEqual(['-1', '-2'])
    expect(await logs()).toHaveLength(2)
  })

  it('tells of growth with the cursors of the log, of its own entries and of others', async () => {
    const told: LogGrowth[] = []
    library.onEntries({ grown: (growth) => told.push(growth), rewritten: () => undefined })
    const { writer } = await say('Ada')
    await writeFile(logPath(`${otherWriter}.jsonl`), linesOf('Bo', 'Cleo'))
    await library.logs.refresh()
    await library.logs.refresh()
    expect(told.map(({ log, entries, from }) => [log, entries.length, from.offsetBytes])).toEqual([
      [writer, 1, 0],
      [otherWriter, 2, 0],
    ])
  })

  it('folds a conflicted copy that a sync tool made, and gains nothing twice', async () => {
    const { writer } = await say('Ada')
    await say('Bo')
    const copy = logPath(`${writer} (Ada's conflicted copy 2024-05-01).jsonl`)
    await cp(logPath(`${writer}.jsonl`), copy)
    await appendFile(copy, linesOf('Cleo'))
    await library.logs.refresh()
    expect(names(library)).toEqual(['Ada', 'Bo', 'Cleo'])
    expect((await say('Dan')).seq).toBe(3)
    expect(await logs()).toHaveLength(2)
  })

  it.each([
    ['shrank', (path: string) => truncate(path, linesOf('Ada').length), ['Ada']],
    ['was replaced', (path: string) => writeFile(path, linesOf('Cleo')), ['Cleo']],
    ['is gone', (path: string) => rm(path), []],
  ])('reads everything again when a log %s', async (_what, change, left) => {
    const path = logPath(`${otherWriter}.jsonl`)
    await writeFile(path, linesOf('Ada', 'Bo'))
    let rewritten = 0
    library.onEntries({ grown: () => undefined, rewritten: () => rewritten++ })
    await library.logs.refresh()
    expect(names(library)).toEqual(['Ada', 'Bo'])
    await change(path)
    await library.logs.refresh()
    expect([names(library), rewritten]).toEqual([left, 1])
  })

  it.each([
    ['removed', (path: string) => rm(path)],
    [
      'replaced by an older copy',
      async (path: string) => {
        await writeFile(`${path}.old`, (await readFile(path, 'utf8')).split(/(?<=\n)/)[0] ?? '')
        await rename(`${path}.old`, path)
      },
    ],
    ['lengthened by someone else', (path: string) => appendFile(path, linesOf('Zoe'))],
  ])('loses no entry that it acknowledges after its own log was %s', async (_what, change) => {
    const { writer } = await say('Ada')
    await say('Bo')
    await change(logPath(`${writer}.jsonl`))
    await Promise.all([say('Cleo'), say('Dan'), say('Eve')])
    const again = (await test.open({ installation: 'elsewhere' })).library
    expect(names(again)).toEqual(expect.arrayContaining(['Cleo', 'Dan', 'Eve']))
    expect(names(library)).toEqual(names(again))
  })

  it('goes on when a log goes away just as it is looked at', async () => {
    await symlink(join(test.folder, 'nowhere'), logPath('w99999999-1.jsonl'))
    await writeFile(logPath(`${otherWriter}.jsonl`), linesOf('Ada'))
    await library.logs.refresh()
    await say('Bo')
    expect(names(library)).toEqual(['Ada', 'Bo'])
    expect(names((await test.open()).library)).toEqual(['Ada', 'Bo'])
  })

  it('writes what was asked for at once as few batches', async () => {
    let grown = 0
    library.onEntries({ grown: () => grown++, rewritten: () => undefined })
    await Promise.all(Array.from({ length: 200 }, (_, index) => say(`Coder ${index}`)))
    expect(names(library)).toHaveLength(200)
    expect(grown).toBeLessThan(20)
  })

  it('counts damaged lines and unknown operations, and reads the rest', async () => {
    const unknown = { kind: 'mood', id: 'm', set: {} } as never
    await writeFile(
      logPath(`${otherWriter}.jsonl`),
      `${linesOf('Ada')}rubbish\n${lineOf(2, unknown, nameCoder('Bo'))}`,
    )
    const again = (await test.open()).library
    expect(again.info()).toMatchObject({ damaged: 1, unknown: 1, readOnly: null, name: 'Study' })
    expect(names(again)).toEqual(['Ada', 'Bo'])
  })

  it('looks by itself, every second or more often, for what others write', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    library.watch()
    const heard = new Promise<void>((grown) => {
      library.onEntries({
        grown: () => grown(),
        rewritten: () => undefined,
        failed: (error) => test.problems.push(String(error)),
      })
    })
    await writeFile(logPath(`${otherWriter}.jsonl`), linesOf('Ada'))
    vi.advanceTimersByTime(1_000)
    await heard
    expect(names(library)).toEqual(['Ada'])
    expect(test.problems).toEqual([])
  })

  it('writes nothing more when it is closed, and holds no lock', async () => {
    const opened = await test.open({ installation: 'third' })
    await opened.library.append([nameCoder('Ada')])
    await opened.library.close()
    await expect(opened.library.append([nameCoder('Bo')])).rejects.toMatchObject({ code: 'noLibrary' })
    expect(await readdir(join(test.folder, 'third', 'locks'))).toEqual([])
  })

  it('acknowledges nothing and makes no folder when the library was moved away, and tells every listener', async () => {
    await say('Ada')
    const told: string[] = []
    const failed = (error: unknown) => told.push((error as { code: string }).code)
    library.onEntries({ grown: () => undefined, rewritten: () => told.push('rewritten'), failed })
    const recovered = () => told.push('recovered')
    library.onEntries({ grown: () => undefined, rewritten: () => undefined, failed, recovered })
    library.watch()
    await rename(test.path, `${test.path} moved`)
    await expect(say('Bo')).rejects.toMatchObject({ code: 'folderMissing', details: { path: test.path } })
    await expect.poll(() => told).toEqual(['folderMissing', 'folderMissing'])
    await expect(stat(test.path)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(names(library)).toEqual(['Ada'])
    await rename(`${test.path} moved`, test.path)
    await say('Bo')
    expect(names(library)).toEqual(['Ada', 'Bo'])
    await expect.poll(() => told).toEqual(['folderMissing', 'folderMissing', 'recovered'])
  })

  it('opens although a folder is named like a log', async () => {
    await mkdir(logPath('strange.jsonl'))
    await say('Ada')
    expect(names((await test.open()).library)).toEqual(['Ada'])
  })

  it('keeps Git from converting the line ends of its files', async () => {
    expect(await readFile(join(test.path, '.gitattributes'), 'utf8')).toBe(
      '* -text\nlogs/*.jsonl -text merge=union\n',
    )
    expect((await stat(join(test.path, 'sources'))).isDirectory()).toBe(true)
  })
})
