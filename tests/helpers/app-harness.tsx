import axe from 'axe-core'
import { createRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { page } from 'vitest/browser'
import { App } from '../../src/renderer/app/App.tsx'
import type { Client } from '../../src/renderer/client/client.ts'
import { createClient } from '../../src/renderer/client/create-client.ts'
import '../../src/renderer/ui/styles/index.css'
import { protocolVersion, type Transport } from '../../src/shared/contract/envelope.ts'
import type { KeptWorkspace } from '../../src/shared/contract/kept-workspace.ts'
import type { MethodOutput } from '../../src/shared/contract/methods.ts'
import { defaultPreferences, type ImportJob, type Preferences } from '../../src/shared/contract/shapes.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import type { LibraryId } from '../../src/shared/model/ids.ts'
import { createFakeMain, type FakeMain, fakeLibrary } from './fake-main.ts'

// React Aria's virtualizer draws everything in test runs, for want of a layout in jsdom; a browser has one.
Object.assign(globalThis, { process: { env: { VIRT_ON: '1' } } })

let libraries = 0

/** The whole program in the page, with a main in memory. */
export interface AppHarness {
  readonly main: FakeMain
  readonly client: Client
  /** Main's end of the connection; closing it is losing it. */
  readonly transport: Transport
  preferences(): Preferences
  /** Inputs of the calls of a method. */
  inputs(method: string): unknown[]
  /** Fails with every accessibility fault that axe finds in the page. */
  checkAccessibility(): Promise<void>
  close(): Promise<void>
}

interface Options {
  /** What the library holds at first. */
  readonly operations?: readonly Operation[]
  readonly hello?: Partial<MethodOutput<'app.hello'>>
  readonly preferences?: Partial<Preferences>
  /** What was open last. */
  readonly workspace?: KeptWorkspace
  readonly jobs?: readonly ImportJob[]
  /** What `sources.text` answers, or will answer; without it every text is missing. */
  readonly text?: unknown
  readonly size?: { readonly width: number; readonly height: number }
}

/** Starts the program; with `hello.library` null it shows the welcome page. */
export async function openApp(options: Options = {}): Promise<AppHarness> {
  const { width, height } = options.size ?? { width: 1280, height: 800 }
  await page.viewport(width, height)
  const main = createFakeMain()
  if (options.operations && options.operations.length > 0) main.write('wotherwriter-0', options.operations)
  const library = { ...fakeLibrary, id: `lapp${Date.now().toString(36)}${libraries++}` as LibraryId }
  let preferences: Preferences = { ...defaultPreferences, theme: 'light', ...options.preferences }
  main.handle('app.hello', () => ({
    protocol: protocolVersion,
    version: '0.0.0',
    shell: 'memory',
    sample: true,
    home: '/home/ada',
    preferences,
    recent: [],
    library,
    ...options.hello,
  }))
  main.handle('app.setPreferences', (change: Partial<Preferences>) => {
    preferences = { ...preferences, ...change }
    return preferences
  })
  main.handle('app.keepPlace', () => ({}))
  main.handle('app.workspace', () => ({ workspace: options.workspace ?? null }))
  main.handle('app.keepWorkspace', () => ({}))
  main.handle('library.open', () => library)
  main.handle('library.openSample', () => library)
  main.handle('library.create', () => library)
  main.handle('library.close', () => ({}))
  main.handle('sources.jobs', () => ({ jobs: options.jobs ?? [] }))
  main.handle('sources.import', () => ({ jobs: [] }))
  for (const method of ['sources.cancel', 'sources.retry', 'sources.dismiss']) main.handle(method, () => ({}))
  main.handle('sources.text', () => {
    if (options.text === undefined) throw { code: 'textMissing', details: {} }
    return options.text
  })

  document.documentElement.lang = 'en'
  const place = document.createElement('div')
  place.id = 'root'
  document.body.append(place)
  const transport = main.connect()
  const client = createClient(transport, {
    give: (file) => Promise.resolve({ upload: file.name }),
    collect: (transfer) => Promise.resolve([...transfer.files]),
  })
  const root = createRoot(place)
  root.render(<App client={client} />)
  await vi.waitFor(() => expect(document.querySelector('h1, footer')).not.toBeNull())
  return {
    main,
    client,
    transport,
    preferences: () => preferences,
    inputs: (method) => main.calls.filter((call) => call.method === method).map((call) => call.input),
    async checkAccessibility() {
      const { violations } = await axe.run(document)
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`)}`,
        ),
      ).toEqual([])
    },
    async close() {
      root.unmount()
      place.remove()
      await new Promise((resolve) => setTimeout(resolve, 0))
      indexedDB.deleteDatabase(`briefmark-view-1-${library.id}`)
    },
  }
}
