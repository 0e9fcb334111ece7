import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { EventName, EventPayload } from '../../../shared/contract/events.ts'
import { handlers } from '../../core/handlers/index.ts'
import { endSession, enterLibrary } from '../../core/handlers/library-handlers.ts'
import type { Services, Session } from '../../core/handlers/session.ts'
import { serveConnection } from '../../serve/serve-connection.ts'
import { startPage } from './app-address.ts'
import { choosePaths } from './choose.ts'
import { explainFailure } from './explain-failure.ts'
import { createIpcTransport, type IpcTransport } from './ipc-transport.ts'
import type { ShellMemory } from './shell-memory.ts'
import { watchWindow } from './watch-window.ts'
import { placeWindow, smallestWindow } from './window-bounds.ts'

export interface AppWindowOptions {
  readonly services: Services
  readonly memory: ShellMemory
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly developmentServer: string | null
  readonly packaged: boolean
  /** The library that it shows first. */
  readonly library: string | null
}

/** A page that has not painted by now is shown all the same: an empty window says more than none. */
const showAfterMs = 3_000
/** The page's ground in either theme, so that a window does not flash before the first paint. */
const ground = { light: '#fcfbf9', dark: '#1b1a18' } as const

/** A window with its connection. Its page may be loaded again at any time and then gets a new one. */
export class AppWindow {
  readonly window: BrowserWindow
  /** The folder of the library it shows; null on the welcome page. */
  library: string | null
  private connection: { readonly transport: IpcTransport; readonly session: Session } | null = null
  private readonly waiting: (() => void)[] = []
  private shows = false
  private readonly options: AppWindowOptions

  constructor(options: AppWindowOptions) {
    this.options = options
    this.library = options.library
    this.window = this.createWindow()
    const { webContents } = this.window
    // Not an answer to what the page sends: a page that is loaded again must leave what the one before had open.
    webContents.on('did-navigate', () => this.connect())
    this.window.on('close', () => this.remember())
    this.window.on('closed', () => this.disconnect())
    watchWindow(this.window, options.services.environment.logProblem)
    this.load()
  }

  /** Shows another library, or none, by loading the page again. */
  show(library: string | null): void {
    this.library = library
    this.load()
  }

  /** Tells the page something now, or as soon as it shows a library. */
  tell<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    const emit = () => this.connection?.session.emit(event, payload)
    if (this.shows) emit()
    else this.waiting.push(emit)
  }

  /** Tells the page something if it is there now. */
  tellNow<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    this.connection?.session.emit(event, payload)
  }

  bringToFront(): void {
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** Requests of the page that were not answered yet. */
  pending(): number {
    return this.connection?.transport.pending() ?? 0
  }

  private load(): void {
    const address = this.options.developmentServer ?? startPage
    this.window.loadURL(address).catch((error: unknown) => {
      this.options.services.environment.logProblem(`Loading ${address}`, error)
    })
  }

  private connect(): void {
    this.disconnect()
    const { services, memory, developmentServer } = this.options
    const { logProblem } = services.environment
    const transport = createIpcTransport(this.window.webContents, {
      developmentServer,
      logProblem,
      onRequest: (method) => this.noteRequest(method),
    })
    const session = serveConnection(transport, {
      handlers,
      services,
      endSession,
      shell: {
        name: 'electron',
        choose: (purpose, suggestedName) => choosePaths(this.window, memory, purpose, suggestedName),
        libraryChanged: (path) => {
          this.library = path
          if (path === null) this.shows = false
        },
      },
    })
    this.connection = { transport, session }
    void this.start(transport, session)
  }

  /** Opens the window's library before anything is answered, so that the page finds it when it says hello. */
  private async start(transport: IpcTransport, session: Session): Promise<void> {
    const { library } = this
    if (library !== null) {
      try {
        await enterLibrary(session, library)
      } catch (error) {
        this.library = null
        const { logProblem } = this.options.services.environment
        explainFailure(error, this.window).catch((problem: unknown) =>
          logProblem(`Opening ${library}`, problem),
        )
      }
    }
    transport.start()
  }

  /** A page that asks for the imports of its library shows it, and listens to what it is told. */
  private noteRequest(method: string): void {
    if (this.shows || this.library === null || method !== 'sources.jobs') return
    this.shows = true
    setImmediate(() => {
      for (const emit of this.waiting.splice(0)) emit()
    })
  }

  private disconnect(): void {
    this.connection?.transport.close()
    this.connection = null
    this.shows = false
  }

  private remember(): void {
    const { x, y, width, height } = this.window.getNormalBounds()
    this.options.memory.set({ bounds: { x, y, width, height }, maximised: this.window.isMaximized() })
  }

  private createWindow(): BrowserWindow {
    const { memory, preload, packaged } = this.options
    const { bounds, maximised } = memory.get()
    const screens = screen.getAllDisplays().map((display) => display.workArea)
    const window = new BrowserWindow({
      ...placeWindow(bounds, screens),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      title: 'Briefmark',
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: !packaged,
      },
    })
    const show = () => {
      clearTimeout(timer)
      if (window.isDestroyed() || window.isVisible()) return
      if (maximised) window.maximize()
      window.show()
    }
    const timer = setTimeout(show, showAfterMs)
    window.once('ready-to-show', show)
    window.once('closed', () => clearTimeout(timer))
    return window
  }
}

/** Returns where the built preload script lies. */
export function preloadPath(programRoot: string): string {
  return join(programRoot, 'out', 'preload', 'preload.cjs')
}
