import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createForkRunner, type ForkOptions } from '../../../../../src/main/core/importers/fork-import.ts'
import type { Extraction, ImportRequest } from '../../../../../src/main/core/importers/importer.ts'
import { importLimits } from '../../../../../src/main/core/importers/limits.ts'
import { importFixture } from '../../../../helpers/import-fixture.ts'

/** The sources run unbundled only where Node strips types by itself. */
const execPath = process.features.typescript
  ? process.execPath
  : join(import.meta.dirname, '../../../../../node_modules/.bin/node')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefmark-import-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function place(name: string, content: string | Uint8Array): ImportRequest {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path, fileName: name, format: 'text' }
}

async function run(request: ImportRequest, options: ForkOptions = {}): Promise<Extraction> {
  return await createForkRunner({ execPath, ...options })(request, {
    signal: new AbortController().signal,
    report: () => undefined,
  })
}

describe('import in a process of its own', () => {
  test('imports a mis-named file as what it is, with its language', async () => {
    const path = join(folder, 'report.pdf')
    copyFileSync(importFixture('docx', 'zh-1col-lo.docx'), path)
    const { text } = await run({ path, fileName: 'report.pdf', format: 'pdf' })
    expect(text.extractor.id).toBe('docx')
    expect(text.metadata.language).toBe('zh')
  })

  test.each<[string, string | Uint8Array, string]>([
    ['nothing.txt', '', 'empty'],
    ['blank.txt', ' \n\t\n', 'empty'],
    ['empty.html', '<html><body><script>x()</script></body></html>', 'empty'],
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unsupportedType'],
    ['data.csv', 'a,b\n', 'unsupportedType'],
  ])('refuses %s', async (name, content, code) => {
    await expect(run(place(name, content))).rejects.toMatchObject({ code, details: { file: name } })
  })

  test('calls the beginning of a Word file damaged, not unknown', async () => {
    const half = place('half.docx', 'PK\u0003\u0004 and no more')
    await expect(run({ ...half, format: 'docx' })).rejects.toMatchObject({ code: 'damaged' })
  })

  test('says what is missing and what is too large', async () => {
    await expect(
      run({ path: join(folder, 'gone.txt'), fileName: 'gone.txt', format: 'text' }),
    ).rejects.toMatchObject({
      code: 'unreadable',
      details: { file: 'gone.txt', reason: 'ENOENT' },
    })
    await expect(
      run(place('huge.html', `<html>${' '.repeat(importLimits.fileBytes.html)}`)),
    ).rejects.toMatchObject({ code: 'tooLarge' })
  })

  test.each([
    ['bomb-text.docx', 'docx', 'tooLarge'],
    ['xxe.docx', 'docx', 'damaged'],
    ['deep.docx', 'docx', 'tooLarge'],
  ] as const)('survives %s', async (name, format, code) => {
    await expect(run({ path: importFixture('hostile', name), fileName: name, format })).rejects.toMatchObject(
      { code },
    )
  })

  test.each([
    ['xss.html', 'html'],
    ['count-1e9.pdf', 'pdf'],
    ['kids-loop.pdf', 'pdf'],
  ] as const)('reads what there is in %s', async (name, format) => {
    const { text } = await run({ path: importFixture('hostile', name), fileName: name, format })
    expect(text.blocks.length).toBeGreaterThan(0)
    expect(JSON.stringify(text)).not.toMatch(/alert|javascript:|tracker|root:x/)
  })

  test('a full heap is one failed import, and the next one works', async () => {
    const small = { heapMegabytes: 24 }
    const large = place('large.txt', 'Some words of a long text, again and again.\n'.repeat(200_000))
    await expect(run(large, small)).rejects.toMatchObject({ code: 'memoryLimit' })
    expect((await run(place('small.txt', 'Some words.'))).text.blocks).toEqual([
      { kind: 'paragraph', text: 'Some words.' },
    ])
  })

  test('a process that never answers is stopped, and one that dies is reported', async () => {
    const entry = join(folder, 'sleep.mjs')
    writeFileSync(entry, 'process.on("message", () => { for (;;); })')
    const request = place('a.txt', 'x')
    await expect(run(request, { entry, limits: { ...importLimits, silenceMs: 300 } })).rejects.toMatchObject({
      code: 'timeLimit',
    })
    const dying = join(folder, 'die.mjs')
    writeFileSync(dying, 'process.on("message", () => process.kill(process.pid, "SIGKILL"))')
    await expect(run(request, { entry: dying })).rejects.toMatchObject({ code: 'internal' })
  })

  test.runIf(process.platform === 'linux')(
    'memory outside the heap is seen from the parent while the process is busy',
    async () => {
      const entry = join(folder, 'grow.mjs')
      writeFileSync(
        entry,
        'process.on("message", () => { const kept = []; for (;;) if (kept.length < 40) kept.push(Buffer.alloc(8e6, 1)); })',
      )
      const limits = { ...importLimits, pollMs: 20, residentBytes: 200e6 }
      await expect(run(place('b.txt', 'x'), { entry, limits })).rejects.toMatchObject({ code: 'memoryLimit' })
    },
  )
})
