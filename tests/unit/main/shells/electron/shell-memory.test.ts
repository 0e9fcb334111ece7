import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openShellMemory } from '../../../../../src/main/shells/electron/shell-memory.ts'

let home = ''
const problems: unknown[] = []
const open = () => openShellMemory(home, (_what, cause) => problems.push(cause))
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'briefmark-memory-'))
  problems.length = 0
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('the memory of the shell', () => {
  it('keeps what was set between runs', async () => {
    const memory = open()
    memory.set({ bounds: { x: 1, y: 2, width: 3, height: 4 } })
    memory.set({ folders: { importFiles: '/data' } })
    await memory.settled()
    expect(open().get()).toEqual({
      bounds: { x: 1, y: 2, width: 3, height: 4 },
      maximised: false,
      folders: { importFiles: '/data' },
    })
  })

  it.each(['', '{', '{"bounds":7}', '[]'])('begins anew when its file holds %j', (text) => {
    writeFileSync(join(home, 'desktop.json'), text)
    expect(open().get()).toEqual({ bounds: null, maximised: false, folders: {} })
  })

  it('reports a file that cannot be written, and goes on', async () => {
    const memory = open()
    rmSync(home, { recursive: true })
    memory.set({ maximised: true })
    await memory.settled()
    expect(problems).toHaveLength(1)
    expect(memory.get().maximised).toBe(true)
  })
})
