import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

/** Settings of this installation, the libraries opened last and what was open in them, in one small file that is replaced as a whole. */
export class Installation {
  private preferences: Preferences = defaultPreferences
  private recent: z.infer<typeof recentSchema>[] = []
  private workspaces: Readonly<Record<string, unknown>> = {}
  private writing: Promise<void> = Promise.resolve()
  private readonly path: string

  private constructor(home: string) {
    this.path = join(home, 'preferences.json')
  }

  /** Reads the settings. What is missing or no longer valid takes its default: settings never keep the app from starting. */
  static async open(home: string): Promise<Installation> {
    const installation = new Installation(home)
    let json: unknown = {}
    try {
      json = JSON.parse(await readFile(installation.path, 'utf8'))
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' && !(error instanceof SyntaxError)) throw error
    }
    const file = fileSchema.safeParse(json)
    if (file.success) {
      const found: Record<string, unknown> = { ...defaultPreferences }
      for (const [name, schema] of Object.entries(preferencesSchema.shape)) {
        const value = schema.safeParse(file.data.preferences[name])
        if (value.success) found[name] = value.data
      }
      installation.preferences = preferencesSchema.parse(found)
      installation.workspaces = file.data.workspaces
      installation.recent = file.data.recent.flatMap((item) => recentSchema.safeParse(item).data ?? [])
    }
    return installation
  }

  getPreferences(): Preferences {
    return this.preferences
  }

  /** Changes some settings; resolves when they are on disk. */
  async setPreferences(change: Partial<Preferences>): Promise<Preferences> {
    const places = Object.entries({ ...this.preferences.places, ...change.places }).slice(-maxPlaces)
    this.preferences = { ...this.preferences, ...change, places: Object.fromEntries(places) }
    await this.write()
    return this.preferences
  }

  /** Keeps where reading of a document stopped. */
  async keepPlace(key: string, offset: number): Promise<void> {
    const { [key]: _old, ...others } = this.preferences.places
    this.preferences = { ...this.preferences, places: others }
    await this.setPreferences({ places: { [key]: offset } })
  }

  /** Returns what was open in a library last; null when nothing is known, or it is of a kind this version can't read. */
  getWorkspace(library: string): KeptWorkspace | null {
    return keptWorkspaceSchema.safeParse(this.workspaces[library]).data ?? null
  }

  /** Keeps what is open in a library; resolves when it is on disk. */
  async keepWorkspace(library: string, workspace: KeptWorkspace): Promise<void> {
    const { [library]: _old, ...others } = this.workspaces
    const kept = [...Object.entries(others), [library, workspace] as const]
    this.workspaces = Object.fromEntries(kept.slice(-maxWorkspaces))
    await this.write()
  }

  getRecent(): readonly { path: string; name: string; opened: number }[] {
    return this.recent
  }

  async noteOpened(path: string, name: string, opened: number): Promise<void> {
    this.recent = [{ path, name, opened }, ...this.recent.filter((item) => item.path !== path)].slice(
      0,
      maxRecent,
    )
    await this.write()
  }

  async forget(path: string): Promise<void> {
    this.recent = this.recent.filter((item) => item.path !== path)
    await this.write()
  }

  private write(): Promise<void> {
    const write = async () => {
      const json = JSON.stringify(
        { preferences: this.preferences, recent: this.recent, workspaces: this.workspaces },
        null,
        2,
      )
      await replaceFile(this.path, `${json}\n`)
    }
    this.writing = this.writing.catch(() => undefined).then(write)
    return this.writing
  }
}
