import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Sources, textHashOf } from '../../../../src/main/core/library/sources.ts'
import type { DocumentId } from '../../../../src/shared/model/ids.ts'
import type { ExtractedText } from '../../../../src/shared/text/blocks.ts'
import { createTemporaryFolder } from '../../../helpers/test-services.ts'

const id = 'd0123456789' as DocumentId
/** SHA-256 of "Growth\n". */
const sha256 = 'aded0a832662ead5babd5aa8b7552865eec7af274f118bec1f698717f2ab9da9'

const extracted = (text: string, version = 1): ExtractedText => ({
  format: 1,
  extractor: { id: 'text', version },
  metadata: {},
  pages: null,
  blocks: [{ kind: 'paragraph', text }],
  pageStarts: [],
  dropped: [],
})

describe('Sources', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let root: string
  let sources: Sources
  const report = () => join(folder.path, 'report.txt')
  beforeEach(async () => {
    folder = await createTemporaryFolder()
    root = join(folder.path, 'sources')
    sources = new Sources(root)
    await writeFile(report(), 'Growth\n')
  })
  afterEach(() => folder.remove())

  it('takes a copy in, and drops it without a trace', async () => {
    const taken = await sources.takeIn(report(), 'txt')
    expect(taken.sha256).toBe(sha256)
    expect(await readFile(taken.file, 'utf8')).toBe('Growth\n')
    await sources.drop(taken.folder)
    expect(await readdir(root)).toEqual([])
    await expect(sources.takeIn(join(folder.path, 'gone'), '')).rejects.toMatchObject({
      code: 'unreadable',
      details: { file: 'gone', reason: 'ENOENT' },
    })
    expect(await readdir(root)).toEqual([])
  })

  it('keeps the original, the text and the layout under the original’s hash', async () => {
    const taken = await sources.takeIn(report(), 'txt')
    const textHash = await sources.keep(taken.folder, sha256, extracted('Growth'), { format: 1, pages: [] })
    expect(textHash).toBe('ba76ebcc9c049be7c4dd77f9189b4122')
    expect(await readdir(root)).toEqual([sha256])
    expect((await readdir(join(root, sha256))).sort()).toEqual([
      'layout.json',
      'original.txt',
      `text-${textHash}.json`,
    ])
    expect(await sources.readText(id, sha256, textHash)).toEqual(extracted('Growth'))
    expect(await sources.findOriginal(sha256)).toBe(join(root, sha256, 'original.txt'))
  })

  it('reads a layout back, and none of which a digit was altered', async () => {
    const run = { block: 0, start: 0, top: 10.25, bottom: 22, edges: [72, 80.5, 91] }
    const layout = { format: 1 as const, pages: [{ width: 595.28, height: 841.89, runs: [run] }] }
    const taken = await sources.takeIn(report(), 'pdf')
    await sources.keep(taken.folder, sha256, extracted('Growth'), layout)
    expect(await sources.readLayout(sha256)).toEqual(layout)
    const path = join(root, sha256, 'layout.json')
    const json = await readFile(path, 'utf8')
    await writeFile(path, json.replace('80.5', '80.6'))
    expect(await sources.readLayout(sha256)).toBeNull()
    // Written before layouts had a checksum.
    await writeFile(path, JSON.stringify(layout))
    expect(await sources.readLayout(sha256)).toEqual(layout)
  })

  it('puts a newer text beside the one that is there, and changes nothing else', async () => {
    const first = await sources.takeIn(report(), 'txt')
    const older = await sources.keep(first.folder, sha256, extracted('Growth'), undefined)
    const second = await sources.takeIn(report(), 'text')
    const newer = await sources.keep(second.folder, sha256, extracted('Growth', 2), undefined)
    expect(newer).not.toBe(older)
    expect(await readdir(root)).toEqual([sha256])
    expect(await readdir(join(root, sha256))).toEqual(
      expect.arrayContaining([`text-${older}.json`, `text-${newer}.json`]),
    )
    expect((await sources.readText(id, sha256, older)).extractor.version).toBe(1)
    expect((await sources.readText(id, sha256, newer)).extractor.version).toBe(2)
  })

  it('says whether a text is gone, altered or of a newer version', async () => {
    const taken = await sources.takeIn(report(), 'txt')
    const textHash = await sources.keep(taken.folder, sha256, extracted('Growth'), undefined)
    const path = join(root, sha256, `text-${textHash}.json`)
    const reason = (hash: string) =>
      new Sources(root).readText(id, sha256, hash).then(
        () => 'read',
        (error: { code: string; details: { reason: string } }) => `${error.code} ${error.details.reason}`,
      )
    expect(await reason(textHash)).toBe('read')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -5))
    expect(await reason(textHash)).toBe('textMissing altered')
    await rm(path)
    expect(await reason(textHash)).toBe('textMissing ENOENT')
    const newer = JSON.stringify({ format: 2, anything: true })
    await writeFile(join(root, sha256, `text-${textHashOf(newer)}.json`), newer)
    expect(await reason(textHashOf(newer))).toBe('textMissing newer')
  })

  it('finds an original of any kind, and none where it is gone', async () => {
    await mkdir(join(root, sha256), { recursive: true })
    expect(await sources.findOriginal(sha256)).toBeNull()
    expect(await sources.findOriginal('elsewhere')).toBeNull()
    await writeFile(join(root, sha256, 'original'), '')
    expect(await sources.findOriginal(sha256)).toBe(join(root, sha256, 'original'))
  })

  it('sweeps up what imports left behind a day ago, and nothing else', async () => {
    const old = new Date(1_700_000_000_000)
    for (const name of ['.incoming-old', '.incoming-new', sha256]) {
      await mkdir(join(root, name), { recursive: true })
      if (name !== '.incoming-new') await utimes(join(root, name), old, old)
    }
    await utimes(join(root, '.incoming-new'), 1_700_080_000, 1_700_080_000)
    await sources.sweep(1_700_000_000_000 + 24 * 60 * 60 * 1000 + 1)
    expect((await readdir(root)).sort()).toEqual(['.incoming-new', sha256].sort())
  })
})
