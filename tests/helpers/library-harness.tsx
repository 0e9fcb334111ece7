import axe from 'axe-core'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { type AppContext, AppContextProvider, type ToastAction } from '../../src/renderer/app/context.ts'
import { createValueStore } from '../../src/renderer/app/state/value-store.ts'
import { createClient } from '../../src/renderer/client/create-client.ts'
import { createView } from '../../src/renderer/db/create-view.ts'
import { createViewDatabase } from '../../src/renderer/db/database.ts'
import '../../src/renderer/ui/styles/index.css'
import { defaultPreferences } from '../../src/shared/contract/shapes.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import type { LibraryId, TagId } from '../../src/shared/model/ids.ts'
import { createFakeMain, type FakeMain, fakeLibrary } from './fake-main.ts'

// React Aria's virtualizer draws everything in test runs, for want of a layout in jsdom; a browser has one.
Object.assign(globalThis, { process: { env: { VIRT_ON: '1' } } })

let libraries = 0

/** A component in an open library: main is in memory, the view is real. */
export interface LibraryHarness {
  readonly main: FakeMain
  readonly toasts: { readonly message: string; readonly action?: ToastAction }[]
  readonly openDocument: ReturnType<typeof vi.fn>
  /** The context as it was last rendered. */
  app(): AppContext
  /** Fails with every accessibility fault that axe finds in the page. */
  checkAccessibility(): Promise<void>
  close(): Promise<void>
}

type FixedContext = Omit<AppContext, 'hiddenTags' | 'setTagHidden' | 'tagFilter' | 'setTagFilter'>

interface ProvidedProps {
  readonly fixed: FixedContext
  onRender(app: AppContext): void
  readonly children: ReactNode
}

function Provided({ fixed, onRender, children }: ProvidedProps) {
  const [hiddenTags, setHiddenTags] = useState<ReadonlySet<TagId>>(new Set())
  const [tagFilter, setTagFilter] = useState<TagId | null>(null)
  const app: AppContext = {
    ...fixed,
    hiddenTags,
    setTagHidden: (tag, hidden) =>
      setHiddenTags((old) => new Set(hidden ? [...old, tag] : [...old].filter((other) => other !== tag))),
    tagFilter,
    setTagFilter,
  }
  onRender(app)
  return <AppContextProvider value={app}>{children}</AppContextProvider>
}

interface Options {
  readonly size?: { readonly width: number; readonly height: number }
  readonly theme?: 'light' | 'dark'
}

/** Shows a component in an open library that begins with `operations`. */
export async function openHarness(
  content: ReactNode,
  operations: readonly Operation[],
  { size = { width: 264, height: 600 }, theme = 'light' }: Options = {},
): Promise<LibraryHarness> {
  const main = createFakeMain()
  if (operations.length > 0) main.write('wotherwriter-0', operations)
  const library = { ...fakeLibrary, id: `lharness${Date.now().toString(36)}${libraries++}` as LibraryId }
  const client = createClient(main.connect(), {
    give: () => Promise.reject(new Error('no files')),
    collect: () => Promise.resolve([]),
  })
  const database = createViewDatabase(library.id)
  const view = createView(client, database, library)
  await vi.waitFor(() => expect(view.status().state).toBe('ready'), 10_000)

  const toasts: { message: string; action?: ToastAction }[] = []
  const openDocument = vi.fn()
  let latest: AppContext | undefined
  const fixed: FixedContext = {
    client,
    library,
    view,
    database,
    preferences: defaultPreferences,
    setPreferences: () => undefined,
    coder: null,
    requireCoder: () => Promise.resolve(null),
    append: (written) =>
      view.append(written).then(
        () => true,
        () => false,
      ),
    openCompare: () => undefined,
    openDocument,
    openDetails: () => undefined,
    openImportDialog: () => undefined,
    reading: createValueStore<ReturnType<AppContext['reading']['get']>>(null),
    setReading: () => undefined,
    toast: (message, action) => {
      toasts.push(action === undefined ? { message } : { message, action })
      return () => undefined
    },
    showError: (error) => {
      throw error
    },
  }
  document.documentElement.dataset.theme = theme
  document.documentElement.lang = 'en'
  document.title = 'Briefmark'
  const place = document.createElement('main')
  Object.assign(place.style, {
    width: `${size.width}px`,
    height: `${size.height}px`,
    display: 'flex',
    flexDirection: 'column',
    background: 'var(--chrome)',
  })
  document.body.append(place)
  const root = createRoot(place)
  root.render(
    <Provided
      fixed={fixed}
      onRender={(app) => {
        latest = app
      }}
    >
      {content}
    </Provided>,
  )
  await vi.waitFor(() => expect(latest).toBeDefined())
  return {
    main,
    toasts,
    openDocument,
    app: () => latest as AppContext,
    async checkAccessibility() {
      const { violations } = await axe.run(document, {
        // The page is a test's: it has no headings of its own.
        rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } },
      })
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`)}`,
        ),
      ).toEqual([])
    },
    async close() {
      root.unmount()
      place.remove()
      view.dispose()
      database.close()
      await database.delete()
    },
  }
}
