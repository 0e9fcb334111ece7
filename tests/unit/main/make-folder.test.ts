import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from '../../../src/main/core/files.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'briefmark-folders-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

it('makes one folder for several that begin at once, with those above it', async () => {
  for (let round = 0; round < 100; round++) {
    const path = join(root, `${round}`, 'a', 'b', 'c')
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(path)])
    expect((await stat(path)).isDirectory()).toBe(true)
  }
})

it.runIf(process.platform === 'linux')('says where the system makes no folders', async () => {
  await expect(makeFolder('/proc/briefmark/library')).rejects.toMatchObject({ code: 'readOnly' })
})
