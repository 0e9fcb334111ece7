import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Installation } from '../../../../src/main/core/installation/preferences.ts'
import type { KeptWorkspace } from '../../../../src/shared/contract/kept-workspace.ts'
import { defaultPreferences } from '../../../../src/shared/contract/shapes.ts'
import { documentIdSchema } from '../../../../src/shared/model/ids.ts'
import { createTemporaryFolder } from '../../../helpers/test-services.ts'

describe('Installation', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  const write = (text: string) => writeFile(join(folder.path, 'preferences.json'), text)
  const open = () => Installation.open(folder.path)
  beforeEach(async () => {
    folder = await createTemporaryFolder()
  })
  afterEach(() => folder.remove())

  it('starts with defaults and writes nothing by itself', async () => {
    expect((await open()).getPreferences()).toEqual(defaultPreferences)
    expect(await readdir(folder.path)).toEqual([])
  })

  it('keeps settings between runs, in a file that is replaced as a whole', async () => {
    const installation = await open()
    await installation.setPreferences({ coderName: 'Ada', textSize: 20 })
    expect((await open()).getPreferences()).toEqual({ ...defaultPreferences, coderName: 'Ada', textSize: 20 })
    expect(await readdir(folder.path)).toEqual(['preferences.json'])
  })

  it.each([
    ['empty', ''],
    ['cut off', '{ "preferences": { "theme": "da'],
    ['a list', '[1, 2]'],
    ['nothing', 'null'],
    ['of other types', '{ "preferences": 7, "recent": "none" }'],
  ])('starts with defaults when its file is %s, and can write again', async (_what, text) => {
    await write(text)
    const installation = await open()
    expect(installation.getPreferences()).toEqual(defaultPreferences)
    expect(installation.getRecent()).toEqual([])
    await installation.setPreferences({ theme: 'dark' })
    expect((await open()).getPreferences().theme).toBe('dark')
  })

  it('keeps each setting and library that is sound beside those that are not', async () => {
    const recent = { path: '/a', name: 'A', opened: 1 }
    await write(
      JSON.stringify({
        preferences: { theme: 'neon', textSize: 99, coderName: 'Ada', unknown: true },
        recent: [{ path: 7 }, recent, null],
      }),
    )
    const installation = await open()
    expect(installation.getPreferences()).toEqual({ ...defaultPreferences, coderName: 'Ada' })
    expect(installation.getRecent()).toEqual([recent])
  })

  it('lists the twelve libraries opened last, the latest first, each once', async () => {
    const installation = await open()
    for (let index = 0; index < 14; index++) await installation.noteOpened(`/l${index}`, `L${index}`, index)
    await installation.noteOpened('/l5', 'L5 renamed', 20)
    const recent = installation.getRecent()
    expect(recent).toHaveLength(12)
    expect(recent.slice(0, 3).map(({ path }) => path)).toEqual(['/l5', '/l13', '/l12'])
    expect(recent[0]).toEqual({ path: '/l5', name: 'L5 renamed', opened: 20 })
    await installation.forget('/l13')
    expect((await open()).getRecent().map(({ path }) => path)).not.toContain('/l13')
  })

  it('keeps where reading stopped, the newest last, of 2,000 documents at most', async () => {
    const installation = await open()
    const places = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`l d${index}`, index]))
    await installation.setPreferences({ places })
    await installation.keepPlace('l d0', 7)
    await installation.keepPlace('l new', 9)
    const kept = Object.entries((await open()).getPreferences().places)
    expect(kept).toHaveLength(2_000)
    expect(kept.slice(-2)).toEqual([
      ['l d0', 7],
      ['l new', 9],
    ])
    expect(kept[0]).toEqual(['l d2', 2])
  })

  const workspace: KeptWorkspace = {
    panes: [{ tabs: [{ kind: 'document', document: documentIdSchema.parse('d00000001') }], front: 0 }],
    active: 0,
    share: 50,
    area: null,
  }

  it('keeps what is open in a library, of the fifty latest', async () => {
    const installation = await open()
    for (let index = 0; index < 51; index++) await installation.keepWorkspace(`l${index}`, workspace)
    const again = await open()
    expect(again.getWorkspace('l50')).toEqual(workspace)
    expect(again.getWorkspace('l0')).toBeNull()
  })

  it('reads a file of a version that kept nothing open', async () => {
    await write(JSON.stringify({ preferences: { theme: 'dark' }, recent: [] }))
    const installation = await open()
    expect(installation.getWorkspace('l1')).toBeNull()
    await installation.keepWorkspace('l1', workspace)
    const again = await open()
    expect(again.getWorkspace('l1')).toEqual(workspace)
    expect(again.getPreferences().theme).toBe('dark')
  })

  it('forgets what it cannot read of one library alone', async () => {
    await write(JSON.stringify({ workspaces: { l1: workspace, l2: { panes: 'three' }, l3: 7 } }))
    const installation = await open()
    expect(['l1', 'l2', 'l3'].map((id) => installation.getWorkspace(id))).toEqual([workspace, null, null])
  })

  it('writes changes that come at once one after another, none lost', async () => {
    const installation = await open()
    await Promise.all([
      installation.setPreferences({ coderName: 'Ada' }),
      installation.setPreferences({ textSize: 20 }),
      installation.noteOpened('/a', 'A', 1),
    ])
    const json = JSON.parse(await readFile(join(folder.path, 'preferences.json'), 'utf8')) as object
    expect(json).toMatchObject({ preferences: { coderName: 'Ada', textSize: 20 }, recent: [{ path: '/a' }] })
  })

  it('takes nothing back that another program of the installation has written', async () => {
    const [one, other] = await Promise.all([open(), open()])
    await Promise.all([
      one.keepWorkspace('l1', workspace),
      other.keepWorkspace('l2', workspace),
      one.keepPlace('l1 d1', 11),
      other.keepPlace('l2 d2', 22),
      one.noteOpened('/a', 'A', 1),
      other.noteOpened('/b', 'B', 2),
      one.setPreferences({ theme: 'dark' }),
      other.setPreferences({ textSize: 20 }),
    ])
    // Each goes on from what it read when it was started.
    for (let round = 0; round < 10; round++)
      await Promise.all([one.keepPlace(`l1 p${round}`, round), other.keepPlace(`l2 p${round}`, round)])
    const again = await open()
    expect(again.getWorkspace('l1')).toEqual(workspace)
    expect(again.getWorkspace('l2')).toEqual(workspace)
    expect(again.getPreferences()).toMatchObject({ theme: 'dark', textSize: 20 })
    expect(Object.keys(again.getPreferences().places)).toHaveLength(22)
    expect(again.getPreferences().places).toMatchObject({ 'l1 d1': 11, 'l2 d2': 22, 'l1 p9': 9, 'l2 p0': 0 })
    expect(
      again
        .getRecent()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/a', '/b'])
    expect(await readdir(folder.path)).toEqual(['preferences.json'])
  })

  it('writes in spite of a lock that a killed program left', async () => {
    const installation = await open()
    await mkdir(join(folder.path, 'preferences.json.lock'))
    await installation.keepPlace('l d', 7)
    expect((await open()).getPreferences().places).toEqual({ 'l d': 7 })
  })

  it('keeps its own changes when the file is gone', async () => {
    const installation = await open()
    await installation.setPreferences({ theme: 'dark' })
    await rm(join(folder.path, 'preferences.json'))
    await installation.keepPlace('l d', 7)
    expect((await open()).getPreferences()).toMatchObject({ theme: 'dark', places: { 'l d': 7 } })
  })
})
