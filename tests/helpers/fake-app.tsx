import { type ReactNode, useMemo, useState } from 'react'
import { type AppContext, AppContextProvider } from '../../src/renderer/app/context.ts'
import { createValueStore } from '../../src/renderer/app/state/value-store.ts'
import type { Client } from '../../src/renderer/client/client.ts'
import { createViewDatabase, type ViewDatabase } from '../../src/renderer/db/database.ts'
import type { View, ViewChange } from '../../src/renderer/db/view.ts'
import { defaultPreferences, type LibraryInfo, type Preferences } from '../../src/shared/contract/shapes.ts'
import type { Operation } from '../../src/shared/log/entry.ts'
import type { Annotation } from '../../src/shared/model/annotation.ts'
import type { Coder } from '../../src/shared/model/coder.ts'
import type { CoderId, LibraryId, TagId } from '../../src/shared/model/ids.ts'

/** An app for one feature: what it writes and calls is kept here instead of leaving the page. */
export interface FakeApp {
  /** Every entry that was written, in order. */
  readonly appended: (readonly Operation[])[]
  readonly toasts: { readonly message: string; readonly action?: { readonly label: string; run(): void } }[]
  readonly calls: { readonly method: string; readonly input: unknown }[]
  readonly database: ViewDatabase
  /** Reports a change of the view, as main's entries would cause. */
  change(change: Partial<ViewChange>): void
  /** Tells of annotations on the disk whose rows are not written yet. */
  write(...annotations: readonly Annotation[]): void
  /** Decides whether an entry reaches the disk; it does at once unless a test says otherwise. */
  onAppend: (operations: readonly Operation[]) => boolean | Promise<boolean>
  preferences: Preferences
  readonly reading: AppContext['reading']
  answer: (method: string, input: unknown) => unknown
  coder: Coder | null
  /** Whether the library's folder can only be read. */
  readOnly: boolean
  /** Is told what would be shown as an error; throws it unless a test expects one. */
  onError: (error: unknown) => void
  Provider(props: { readonly children: ReactNode }): ReactNode
}

export const ada: Coder = {
  id: 'cada00000000' as CoderId,
  name: 'Ada',
  shape: 'disc',
  colour: 1,
  role: 'person',
  deleted: false,
}

export const library: LibraryInfo = {
  id: 'l0000000000test' as LibraryId,
  name: 'Linzhou study',
  path: '/tmp/study',
  readOnly: null,
  unknown: 0,
  damaged: 0,
}

const noChange: ViewChange = {
  layers: new Map(),
  documents: new Set(),
  tags: new Set(),
  coders: new Set(),
  briefs: new Set(),
  reset: false,
}

/** Creates a fake app whose coder is Ada. */
export function createFakeApp(preferences: Partial<Preferences> = {}): FakeApp {
  const listeners = new Set<(change: ViewChange) => void>()
  const writtenListeners = new Set<(annotations: readonly Annotation[]) => void>()
  const app: FakeApp = {
    appended: [],
    toasts: [],
    calls: [],
    database: createViewDatabase(library.id),
    change: (change) => {
      for (const listener of listeners) listener({ ...noChange, ...change })
    },
    write: (...annotations) => {
      for (const listener of writtenListeners) listener(annotations)
    },
    onAppend: () => true,
    preferences: { ...defaultPreferences, ...preferences },
    reading: createValueStore<ReturnType<AppContext['reading']['get']>>(null),
    answer: () => ({}),
    coder: ada,
    readOnly: false,
    onError: (error) => {
      throw error
    },
    Provider,
  }
  const client = {
    call: async (method: string, input: unknown) => {
      app.calls.push({ method, input })
      return app.answer(method, input)
    },
    on: () => () => {},
    onConnection: () => () => {},
    prepareImport: async () => [],
    prepareDrop: async () => [],
  } as unknown as Client
  const view: View = {
    status: () => ({ state: 'ready' }),
    onStatus: () => () => {},
    onWritten: (listener) => {
      writtenListeners.add(listener)
      return () => writtenListeners.delete(listener)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    append: async () => {},
    rebuild: async () => {},
    dispose: () => {},
  }

  function Provider({ children }: { readonly children: ReactNode }) {
    const [current, setCurrent] = useState(app.preferences)
    const [hiddenTags, setHiddenTags] = useState<ReadonlySet<TagId>>(new Set())
    const [tagFilter, setTagFilter] = useState<TagId | null>(null)
    const context = useMemo<AppContext>(
      () => ({
        client,
        library: app.readOnly ? { ...library, readOnly: 'folder' } : library,
        view,
        database: app.database,
        preferences: current,
        setPreferences: (change) => {
          app.preferences = { ...app.preferences, ...change }
          setCurrent(app.preferences)
        },
        coder: app.coder,
        requireCoder: async () => app.coder,
        append: async (operations) => {
          app.appended.push(operations)
          return app.onAppend(operations)
        },
        hiddenTags,
        setTagHidden: (tag, hidden) =>
          setHiddenTags((before) => {
            const next = new Set(before)
            if (hidden) next.add(tag)
            else next.delete(tag)
            return next
          }),
        tagFilter,
        setTagFilter,
        openCompare: () => undefined,
        openDocument: () => {},
        openDetails: () => {},
        openImportDialog: () => {},
        reading: app.reading,
        setReading: app.reading.set,
        toast: (message, action) => {
          app.toasts.push(action === undefined ? { message } : { message, action })
          return () => undefined
        },
        showError: (error) => app.onError(error),
      }),
      [current, hiddenTags, tagFilter],
    )
    return <AppContextProvider value={context}>{children}</AppContextProvider>
  }
  return app
}
