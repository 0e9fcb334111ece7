import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { z } from 'zod'
import { type KeptWorkspace, keptWorkspaceSchema } from '../../../shared/contract/kept-workspace.ts'
import { defaultPreferences, type Preferences, preferencesSchema } from '../../../shared/contract/shapes.ts'
import { replaceFile, systemCode } from '../files.ts'

/** Places are kept for this many documents, the latest. */
const maxPlaces = 2_000
const maxRecent = 12
/** What is open is kept for this many libraries, the latest. */
const maxWorkspaces = 50

const recentSchema = z.strictObject({ path: z.string(), name: z.string(), opened: z.int() })
const fileSchema = z.looseObject({
  preferences: z.looseObject({}).catch({}),
  recent: z.array(z.unknown()).catch([]),
  // Files of earlier versions have none.
  workspaces: z.record(z.string(), z.unknown()).catch({}),
})

/** What the file holds. */
interface Settings {
  readonly preferences: Preferences
  readonly recent: readonly z.infer<typeof recentSchema>[]
  readonly workspaces: Readonly<Record<string, unknown>>
}

const nothingKept: Settings = { preferences: defaultPreferences, recent: [], workspaces: {} }

/** A program holds the lock for a few milliseconds; one that was killed in them leaves it, and it counts no more after this long. */
const lockOptions = {
  stale: 5_000,
  realpath: false,
  retries: { retries: 40, minTimeout: 5, maxTimeout: 50 },
  // A machine that slept in the middle of a write: at worst the other's change is lost, and no program ends for it.
  onCompromised: () => undefined,
}

/**
 * Settings of this installation, the libraries opened last and what was open in them, in one small file that is replaced
 * as a whole. Several programs may run at once: each change is made to what the file says then, under a lock, so that
 * none takes back what another has written.
 */
export class Installation {
  private settings = nothingKept
  /** Changes that are not in the file yet. */
  private pending: ((settings: Settings) => Settings)[] = []
  private writing: Promise<void> = Promise.resolve()
  private readonly path: string

  private constructor(home: string) {
    this.path = join(home, 'preferences.json')
  }

  /** Reads the settings. What is missing or no longer valid takes its default: settings never keep the app from starting. */
  static async open(home: string): Promise<Installation> {
    const installation = new Installation(home)
    installation.settings = (await installation.read()) ?? nothingKept
    return installation
  }

  getPreferences(): Preferences {
    return this.settings.preferences
  }

  /** Changes some settings; resolves when they are on disk. */
  async setPreferences(change: Partial<Preferences>): Promise<Preferences> {
    await this.change((settings) => changePreferences(settings, change))
    return this.settings.preferences
  }

  /** Keeps where reading of a document stopped. */
  async keepPlace(key: string, offset: number): Promise<void> {
    await this.change((settings) => {
      const { [key]: _old, ...places } = settings.preferences.places
      const others = { ...settings, preferences: { ...settings.preferences, places } }
      return changePreferences(others, { places: { [key]: offset } })
    })
  }

  /** Returns what was open in a library last; null when nothing is known, or it is of a kind this version can't read. */
  getWorkspace(library: string): KeptWorkspace | null {
    return keptWorkspaceSchema.safeParse(this.settings.workspaces[library]).data ?? null
  }

  /** Keeps what is open in a library; resolves when it is on disk. */
  async keepWorkspace(library: string, workspace: KeptWorkspace): Promise<void> {
    await this.change((settings) => {
      const { [library]: _old, ...others } = settings.workspaces
      const kept = [...Object.entries(others), [library, workspace] as const]
      return { ...settings, workspaces: Object.fromEntries(kept.slice(-maxWorkspaces)) }
    })
  }

  getRecent(): readonly { path: string; name: string; opened: number }[] {
    return this.settings.recent
  }

  async noteOpened(path: string, name: string, opened: number): Promise<void> {
    await this.change((settings) => {
      const recent = [{ path, name, opened }, ...settings.recent.filter((item) => item.path !== path)]
      return { ...settings, recent: recent.slice(0, maxRecent) }
    })
  }

  async forget(path: string): Promise<void> {
    await this.change((settings) => ({
      ...settings,
      recent: settings.recent.filter((item) => item.path !== path),
    }))
  }

  /** Returns what the file says; null when it is missing, or no settings at all. */
  private async read(): Promise<Settings | null> {
    let json: unknown
    try {
      json = JSON.parse(await readFile(this.path, 'utf8'))
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
      return null
    }
    const file = fileSchema.safeParse(json)
    if (!file.success) return null
    const found: Record<string, unknown> = { ...defaultPreferences }
    for (const [name, schema] of Object.entries(preferencesSchema.shape)) {
      const value = schema.safeParse(file.data.preferences[name])
      if (value.success) found[name] = value.data
    }
    return {
      preferences: preferencesSchema.parse(found),
      recent: file.data.recent.flatMap((item) => recentSchema.safeParse(item).data ?? []),
      workspaces: file.data.workspaces,
    }
  }

  /** Makes a change that is seen at once; resolves when it is on disk. */
  private change(make: (settings: Settings) => Settings): Promise<void> {
    this.settings = make(this.settings)
    this.pending.push(make)
    this.writing = this.writing.catch(() => undefined).then(() => this.write())
    return this.writing
  }

  private async write(): Promise<void> {
    const changes = this.pending
    // An earlier write took this change with it.
    if (changes.length === 0) return
    this.pending = []
    try {
      const written = await this.locked(async () => {
        const settings = changes.reduce((before, make) => make(before), (await this.read()) ?? this.settings)
        await replaceFile(this.path, `${JSON.stringify(settings, null, 2)}\n`)
        return settings
      })
      this.settings = this.pending.reduce((before, make) => make(before), written)
    } catch (error) {
      // The next change tries again.
      this.pending = [...changes, ...this.pending]
      throw error
    }
  }

  private async locked<Result>(work: () => Promise<Result>): Promise<Result> {
    // Where no lock is to be had, settings are written without: they are not worth failing for, and writing says why.
    const release = await lockfile.lock(this.path, lockOptions).catch(() => null)
    try {
      return await work()
    } finally {
      await release?.().catch(() => undefined)
    }
  }
}

function changePreferences(settings: Settings, change: Partial<Preferences>): Settings {
  const places = Object.entries({ ...settings.preferences.places, ...change.places }).slice(-maxPlaces)
  const preferences = { ...settings.preferences, ...change, places: Object.fromEntries(places) }
  return { ...settings, preferences }
}
