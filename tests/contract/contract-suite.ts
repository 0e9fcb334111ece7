import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../../src/main/core/handlers/index.ts'
import { leaveLibrary } from '../../src/main/core/handlers/library-handlers.ts'
import type { Services, ShellAbilities } from '../../src/main/core/handlers/session.ts'
import type { ServeOptions } from '../../src/main/serve/serve-connection.ts'
import type { Client } from '../../src/renderer/client/client.ts'
import { protocolVersion } from '../../src/shared/contract/envelope.ts'
import { type MethodInput, type MethodName, methods } from '../../src/shared/contract/methods.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import { briefDefaults } from '../../src/shared/model/brief.ts'
import { coderIdOf } from '../../src/shared/model/coder.ts'
import { codingIdOf } from '../../src/shared/model/coding.ts'
import type { AnnotationId, CoderId, DocumentId } from '../../src/shared/model/ids.ts'
import { settingsId } from '../../src/shared/model/settings.ts'
import { createTemporaryFolder, createTestServices } from '../helpers/test-services.ts'

/** A way to carry the contract: serves with the options and gives clients connected to it. */
export type Connect = (
  options: ServeOptions,
) => Promise<{ connect(): Promise<Client>; close(): Promise<void> }>

const ada = coderIdOf('Ada')
const setAda = { kind: 'coder', id: ada, set: { name: 'Ada', shape: 'disc', colour: 1 } } as const

/** Runs the contract's one suite over a transport. Every method must have been called by the end. */
export function contractSuite(name: string, connectBy: Connect): void {
  describe(`the contract over ${name}`, () => {
    const called = new Set<MethodName>()
    let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
    let services: Services
    let server: Awaited<ReturnType<Connect>>
    let client: Client
    const shell: ShellAbilities = {
      name: 'memory',
      choose: async (purpose) => (purpose === 'saveBrief' ? [join(folder.path, 'brief.md')] : null),
    }

    const call = <Name extends MethodName>(method: Name, input: MethodInput<Name>, from: Client = client) => {
      called.add(method)
      return from.call(method, input)
    }
    const libraryPath = () => join(folder.path, 'study')
    const createLibrary = () => call('library.create', { path: libraryPath(), name: 'Study' })
    const importText = async (text: string): Promise<DocumentId> => {
      const ended = new Promise<DocumentId | null>((resolve) => {
        const stop = client.on('sources.jobsChanged', ({ jobs }) => {
          const job = jobs.find(({ state }) => state !== 'waiting' && state !== 'running')
          if (job === undefined) return
          stop()
          resolve(job.document)
        })
      })
      await call('sources.import', { items: [{ text, title: 'Report' }] })
      const document = await ended
      if (document === null) throw new Error('not imported')
      return document
    }

    beforeEach(async () => {
      folder = await createTemporaryFolder()
      services = await createTestServices(join(folder.path, 'home'))
      server = await connectBy({ handlers, services, shell, endSession: leaveLibrary })
      client = await server.connect()
    })
    afterEach(async () => {
      await server.close()
      await services.libraries.closeAll()
      await folder.remove()
    })
    afterAll(() => {
      expect(Object.keys(methods).filter((method) => !called.has(method as MethodName))).toEqual([])
    })

    it('greets with the protocol, the settings and no library', async () => {
      const hello = await call('app.hello', { protocol: protocolVersion })
      expect(hello).toMatchObject({ protocol: 1, shell: 'memory', library: null, recent: [], sample: false })
      expect(hello.preferences.textSize).toBe(17)
    })

    it('replies to what it does not know, or cannot read, with a code', async () => {
      await expect(client.call('no.such' as 'app.hello', { protocol: 1 })).rejects.toMatchObject({
        code: 'unknownMethod',
      })
      await expect(call('library.open', { path: 1 } as never)).rejects.toMatchObject({ code: 'badRequest' })
      await expect(call('app.hello', { protocol: 99 })).rejects.toMatchObject({
        code: 'protocolMismatch',
        details: { window: 99, program: 1 },
      })
      await expect(call('log.readSince', { cursors: {}, limitBytes: 1 })).rejects.toMatchObject({
        code: 'noLibrary',
      })
    })

    it('keeps the code and the details of an expected failure', async () => {
      const path = join(folder.path, 'nowhere')
      await expect(call('library.open', { path })).rejects.toMatchObject({
        code: 'folderMissing',
        details: { path },
      })
      await mkdir(path)
      await expect(call('library.open', { path })).rejects.toMatchObject({
        code: 'notALibrary',
        details: { path },
      })
      await expect(call('library.openSample', {})).rejects.toMatchObject({ code: 'folderMissing' })
    })

    it('creates, closes, opens and forgets a library', async () => {
      const made = await createLibrary()
      expect(made).toMatchObject({
        name: 'Study',
        path: libraryPath(),
        readOnly: null,
        unknown: 0,
        damaged: 0,
      })
      await call('library.close', {})
      expect((await call('app.hello', { protocol: 1 })).library).toBeNull()
      expect(await call('library.open', { path: libraryPath() })).toEqual(made)
      const { recent } = await call('app.hello', { protocol: 1 })
      expect(recent).toMatchObject([{ path: libraryPath(), name: 'Study', found: true }])
      await call('library.forget', { path: libraryPath() })
      expect((await call('app.hello', { protocol: 1 })).recent).toEqual([])
      await expect(createLibrary()).rejects.toMatchObject({ code: 'folderNotEmpty' })
    })

    it('answers an append when it is on disk, and tells every window of the library', async () => {
      await createLibrary()
      const other = await server.connect()
      await call('library.open', { path: libraryPath() }, other)
      const heard = new Promise<unknown>((resolve) => other.on('log.entriesAdded', resolve))
      const { writer, seq } = await call('log.append', { operations: [setAda] })
      expect(seq).toBe(1)
      const log = await readFile(join(libraryPath(), 'logs', `${writer}.jsonl`), 'utf8')
      expect(log.endsWith('\n')).toBe(true)
      expect(JSON.parse(log)).toMatchObject({ entry: { writer, seq: 1, ops: [setAda] } })
      expect(await heard).toMatchObject({
        entries: [{ writer, seq: 1, ops: [setAda], unknown: 0 }],
        from: { [writer]: { offsetBytes: 0 } },
        to: { [writer]: { offsetBytes: Buffer.byteLength(log) } },
        annotations: [],
      })
    })

    it('reads logs in batches, notices a rewritten one, and compares digests', async () => {
      await createLibrary()
      for (let count = 0; count < 5; count++) {
        await call('log.append', { operations: [{ ...setAda, set: { name: `Ada ${count}` } }] })
      }
      const first = await call('log.readSince', { cursors: {}, limitBytes: 1 })
      expect(first.done).toBe(true)
      expect(first.entries).toHaveLength(5)
      const again = await call('log.readSince', { cursors: first.cursors, limitBytes: 1_000 })
      expect(again).toMatchObject({ entries: [], done: true, rebuild: false, cursors: first.cursors })
      const [log] = Object.keys(first.cursors) as [string]
      const altered = { [log]: { offsetBytes: first.cursors[log]?.offsetBytes ?? 0, prefixHash: '00' } }
      expect(await call('log.readSince', { cursors: altered, limitBytes: 1 })).toMatchObject({
        rebuild: true,
      })
      const right = { cursors: first.cursors, digest: { records: 1, sum: 0 } }
      expect(await call('view.check', right)).toEqual({ rebuild: true })
    })

    it('imports, reads back the text, and renders and saves a brief', async () => {
      await createLibrary()
      const document = await importText('Growth of 5 per cent.\nHomes: 6,500.')
      const { textHash, extracted } = await call('sources.text', { document })
      expect(extracted.blocks.map((block) => block.text)).toEqual(['Growth of 5 per cent.', 'Homes: 6,500.'])
      const annotation = {
        kind: 'annotation',
        id: 'a0000000001' as AnnotationId,
        document,
        coder: ada,
        set: {
          anchor: { textHash, start: 0, end: 6, exact: 'Growth', prefix: '', suffix: ' of 5 per cent.' },
          note: '',
          created: 1,
          modified: 1,
        },
      } as const
      await call('log.append', { operations: [setAda, annotation] })
      const brief = { ...briefDefaults, title: 'Growth' }
      const rendered = await call('brief.render', { brief })
      expect(rendered.quotes).toBe(1)
      expect(rendered.markdown).toContain('> Growth')
      const { paths } = await call('dialogs.choose', { purpose: 'saveBrief' })
      const { path } = await call('brief.save', { brief, path: paths?.[0] ?? '' })
      expect(await readFile(path, 'utf8')).toContain('> Growth')
      await call('export.save', { path, text: '| tag | α |' })
      expect(await readFile(path, 'utf8')).toBe('| tag | α |')
      // Only where a dialog was answered with.
      const elsewhere = join(folder.path, 'elsewhere.md')
      await expect(call('export.save', { path: elsewhere, text: '' })).rejects.toMatchObject({
        code: 'notAvailable',
      })
      await expect(call('brief.save', { brief, path: elsewhere })).rejects.toMatchObject({
        code: 'notAvailable',
      })
      expect(await call('library.check', {})).toEqual({ problems: [] })
      await expect(call('sources.text', { document: 'd00000000' as DocumentId })).rejects.toMatchObject({
        code: 'unknownDocument',
      })
    })

    it('puts nothing into a brief that blind coding hides from whoever looks', async () => {
      await createLibrary()
      const document = await importText('Growth was strong.\n\nHousing was weak.\n')
      const { textHash } = await call('sources.text', { document })
      const ben = coderIdOf('Ben')
      const mark = (number: number, coder: CoderId, exact: string, start: number): Operation => ({
        kind: 'annotation',
        id: `a000000000${number}` as AnnotationId,
        document,
        coder,
        set: {
          anchor: { textHash, start, end: start + exact.length, exact, prefix: '', suffix: '' },
          note: `note ${number}`,
        },
      })
      await call('log.append', {
        operations: [
          setAda,
          { ...setAda, id: ben, set: { ...setAda.set, name: 'Ben' } },
          mark(1, ada, 'Growth', 0),
          mark(2, ben, 'Housing', 20),
          { kind: 'settings', id: settingsId, set: { blindCoding: true } },
        ],
      })
      const brief = { ...briefDefaults, title: 'Brief', notes: true, coderNames: true, context: true }
      const expectBriefs = async (viewer: CoderId | null | undefined, has: string[], lacks: string[]) => {
        const who = viewer === undefined ? {} : { viewer }
        const rendered = await call('brief.render', { brief, ...who })
        const { paths } = await call('dialogs.choose', { purpose: 'saveBrief' })
        const { path } = await call('brief.save', { brief, ...who, path: paths?.[0] ?? '' })
        expect(rendered.quotes).toBe(has.length / 2)
        for (const markdown of [rendered.markdown, await readFile(path, 'utf8')]) {
          for (const words of has) expect(markdown).toContain(words)
          for (const words of lacks) expect(markdown).not.toContain(words)
        }
      }
      const adas = ['Growth', 'note 1']
      const bens = ['Housing', 'note 2']
      await expectBriefs(ada, adas, [...bens, 'Ben'])
      await expectBriefs(ben, bens, [...adas, 'Ada'])
      for (const nobody of [null, undefined]) await expectBriefs(nobody, [], [...adas, ...bens])
      const set = { document, coder: ada, done: true, modified: 1 }
      await call('log.append', { operations: [{ kind: 'coding', id: codingIdOf(document, ada), set }] })
      await expectBriefs(ada, [...adas, ...bens], [])
      await expectBriefs(ben, bens, adas)
    })

    it('lists jobs, retries, cancels and dismisses them', async () => {
      await createLibrary()
      const path = join(folder.path, 'bad.txt')
      await writeFile(path, 'DAMAGED')
      const failed = new Promise<string>((resolve) => {
        client.on('sources.jobsChanged', ({ jobs }) => {
          const job = jobs.find(({ state }) => state === 'failed')
          if (job !== undefined) resolve(job.id)
        })
      })
      await call('sources.import', { items: [{ path }] })
      const job = await failed
      expect((await call('sources.jobs', {})).jobs).toMatchObject([
        {
          id: job,
          file: 'bad.txt',
          state: 'failed',
          error: { code: 'damaged', details: { file: 'bad.txt' } },
        },
      ])
      await call('sources.retry', { job })
      await expect(call('sources.retry', { job: 'nobody' })).rejects.toMatchObject({ code: 'unknownJob' })
      await call('sources.cancel', { job: null })
      await expect.poll(async () => (await call('sources.jobs', {})).jobs[0]?.state).toBe('failed')
      await call('sources.dismiss', { job: null })
      expect((await call('sources.jobs', {})).jobs).toEqual([])
      await expect(call('sources.import', { items: [{ upload: 'nothing' }] })).rejects.toMatchObject({
        code: 'unknownUpload',
      })
    })

    it('reads a stored original again', async () => {
      await createLibrary()
      const path = join(folder.path, 'again.txt')
      await writeFile(path, 'Growth will be around 5%.')
      const taken = async () => {
        await expect.poll(async () => (await call('sources.jobs', {})).jobs.at(-1)?.state).toBe('imported')
        return (await call('sources.jobs', {})).jobs.at(-1)?.document ?? null
      }
      await call('sources.import', { items: [{ path }] })
      const document = await taken()
      if (document === null) throw new Error('no document')
      const { jobs } = await call('sources.importAgain', { document, everything: true })
      expect(jobs).toMatchObject([{ file: 'again.txt' }])
      expect(await taken()).toBe(document)
      const nobody = 'd00000000' as DocumentId
      await expect(call('sources.importAgain', { document: nobody, everything: true })).rejects.toMatchObject(
        {
          code: 'unknownDocument',
        },
      )
    })

    it('keeps settings and places, and tells the other windows', async () => {
      await createLibrary()
      const other = await server.connect()
      const heard = new Promise<unknown>((resolve) => other.on('app.preferencesChanged', resolve))
      await call('app.setPreferences', { theme: 'dark' })
      expect(await heard).toMatchObject({ theme: 'dark' })
      await call('app.keepPlace', { document: 'd00000000' as DocumentId, offset: 12 })
      const { preferences, library } = await call('app.hello', { protocol: 1 })
      expect(preferences.places).toEqual({ [`${library?.id} d00000000`]: 12 })
    })

    it('keeps what is open, without what is gone from the library', async () => {
      await createLibrary()
      expect(await call('app.workspace', {})).toEqual({ workspace: null })
      const document = await importText('One sentence.')
      const there = { kind: 'document', document, offset: 3 } as const
      const gone = { kind: 'document', document: 'd00000000' as DocumentId } as const
      const kept = { active: 1, share: 40.5, area: null }
      await call('app.keepWorkspace', {
        workspace: {
          ...kept,
          panes: [
            { tabs: [gone], front: 0 },
            { tabs: [gone, there], front: 1 },
          ],
        },
      })
      const other = await server.connect()
      await call('library.open', { path: libraryPath() }, other)
      expect(await call('app.workspace', {}, other)).toEqual({
        workspace: { ...kept, active: 0, panes: [{ tabs: [there], front: 0 }] },
      })
    })

    it('lists the folders of a folder and marks libraries', async () => {
      await createLibrary()
      const listed = await call('folders.list', { path: folder.path })
      expect(listed.folders.map(({ name, library }) => [name, library])).toEqual([
        ['home', false],
        ['study', true],
      ])
      await expect(call('folders.list', { path: join(folder.path, 'gone') })).rejects.toMatchObject({
        code: 'folderMissing',
      })
    })
  })
}
