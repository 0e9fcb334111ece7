import { basename, resolve } from 'node:path'
import { BrowserWindow } from 'electron'
import { copySample } from '../../core/handlers/library-handlers.ts'
import { createLibraryFolder } from '../../core/library/library-folder.ts'
import { AppWindow, type AppWindowOptions } from './app-window.ts'
import { choosePaths } from './choose.ts'
import { explainFailure } from './explain-failure.ts'
import type { LaunchRequest } from './launch-request.ts'

/** The windows of the app, and which of them gets what. */
export class AppWindows {
  private readonly windows = new Set<AppWindow>()
  private readonly options: Omit<AppWindowOptions, 'library'>

  constructor(options: Omit<AppWindowOptions, 'library'>) {
    this.options = options
  }

  all(): AppWindow[] {
    return [...this.windows]
  }

  /** Opens a window; null: with the welcome page. */
  open(library: string | null): AppWindow {
    const opened = new AppWindow({ ...this.options, library })
    this.windows.add(opened)
    opened.window.on('closed', () => this.windows.delete(opened))
    return opened
  }

  /** Returns the window in front, or any; null when there is none. */
  current(): AppWindow | null {
    const focused = BrowserWindow.getFocusedWindow()
    const all = this.all()
    return all.find(({ window }) => window.id === focused?.id) ?? all.at(-1) ?? null
  }

  /** Brings the window of a library to the front: the one that shows it, else one without a library, else a new one. */
  openLibrary(path: string): AppWindow {
    const library = resolve(path)
    const showing = this.all().find((one) => one.library === library)
    if (showing !== undefined) {
      showing.bringToFront()
      return showing
    }
    const current = this.current()
    const empty = current?.library === null ? current : this.all().find((one) => one.library === null)
    if (empty === undefined) return this.open(library)
    empty.show(library)
    empty.bringToFront()
    return empty
  }

  /** Does what a start of the program, or the system, asked for. */
  async follow({ library, sample, files }: LaunchRequest): Promise<void> {
    const { services } = this.options
    let path = library
    if (sample) path = await this.explained(() => copySample(services.samplePath, services.environment.home))
    let target: AppWindow
    if (path !== null) target = this.openLibrary(path)
    else {
      target = this.current() ?? this.open(null)
      target.bringToFront()
    }
    if (files.length > 0) target.tell('app.filesOpened', { paths: [...files] })
  }

  /** Asks for a library and opens it. */
  async chooseLibrary(): Promise<void> {
    const { window } = this.current() ?? this.open(null)
    const paths = await choosePaths(window, this.options.memory, 'openLibrary', undefined)
    if (paths?.[0] !== undefined) this.openLibrary(paths[0])
  }

  /** Asks for the folder of a new library, makes and opens it. */
  async createLibrary(): Promise<void> {
    const { window } = this.current() ?? this.open(null)
    const paths = await choosePaths(window, this.options.memory, 'newLibrary', undefined)
    const path = paths?.[0]
    if (path === undefined) return
    const made = await this.explained(async () => {
      await createLibraryFolder(path, basename(path), this.options.services.environment)
      return path
    })
    if (made !== null) this.openLibrary(made)
  }

  /** Returns what the task gives; null after telling the person why it could not be done. */
  private async explained<Value>(task: () => Promise<Value>): Promise<Value | null> {
    try {
      return await task()
    } catch (error) {
      await explainFailure(error, (this.current() ?? this.open(null)).window)
      return null
    }
  }
}
