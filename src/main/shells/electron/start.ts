import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import { createEnvironment, createServices, installationHome } from '../../core/create-services.ts'
import { createImportRunner } from '../../core/importers/spawn-import.ts'
import { registerAppScheme, serveAppFiles } from './app-protocol.ts'
import { preloadPath } from './app-window.ts'
import { AppWindows } from './app-windows.ts'
import { forkUtilityProcess } from './fork-import.ts'
import { type LaunchQueue, listenForLaunches } from './launch-queue.ts'
import { type LaunchRequest, parseLaunchRequest } from './launch-request.ts'
import { lockPages, lockSessions, silenceChromium } from './lockdown.ts'
import { composeMenu } from './menu-template.ts'
import { createProblemLog } from './problem-log.ts'
import { quitInOrder } from './quit.ts'
import { openShellMemory } from './shell-memory.ts'

/**
 * Starts the desktop program. Everything here happens before Electron is ready, in the order that Electron asks for, and
 * nothing is awaited: Electron is ready only after this module has been evaluated.
 */
export function startElectronShell(programRoot: string): void {
  const home = installationHome()
  const logProblem = createProblemLog(home, Date.now)
  // Only a program that is not packaged listens to these: a development server, and the pages of tests.
  const setting = (name: string) => (app.isPackaged ? null : (process.env[name] ?? null))
  const developmentServer = setting('ELECTRON_RENDERER_URL')
  process.on('uncaughtException', (error) => logProblem('An error nobody caught', error))
  process.on('unhandledRejection', (error) => logProblem('A rejection nobody caught', error))

  registerAppScheme()
  app.enableSandbox()
  silenceChromium(developmentServer)
  // The lock of the single instance lies in this folder, as does the storage of the windows.
  const userData = join(home, 'electron')
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
  lockPages(developmentServer)
  const launches = listenForLaunches()
  const request = parseLaunchRequest(process.argv, { folder: process.cwd(), packaged: app.isPackaged })
  if (app.requestSingleInstanceLock({ ...request })) {
    app
      .whenReady()
      .then(() =>
        showWindows({ programRoot, home, logProblem, developmentServer, setting, launches, request }),
      )
      .catch((error: unknown) => {
        logProblem('Starting', error)
        app.exit(1)
      })
  } else app.quit()
}

interface Start {
  readonly programRoot: string
  readonly home: string
  readonly logProblem: (what: string, cause: unknown) => void
  readonly developmentServer: string | null
  readonly setting: (name: string) => string | null
  readonly launches: LaunchQueue
  readonly request: LaunchRequest
}

async function showWindows(start: Start): Promise<void> {
  const { programRoot, home, logProblem, developmentServer } = start
  const importProcess = join(programRoot, 'out', 'main', 'import-process.js')
  const services = await createServices({
    environment: { ...createEnvironment(home), logProblem },
    runImport: createImportRunner({ fork: () => forkUtilityProcess(importProcess) }),
    resources: join(programRoot, 'resources'),
    version: app.getVersion(),
  })
  const memory = openShellMemory(home, logProblem)
  lockSessions(developmentServer)
  serveAppFiles(start.setting('BRIEFMARK_RENDERER_DIR') ?? join(programRoot, 'out', 'renderer'), logProblem)

  const followTheme = () => {
    nativeTheme.themeSource = services.installation.getPreferences().theme
  }
  services.preferencesChanged.add(followTheme)
  followTheme()

  const windows = new AppWindows({
    services,
    memory,
    developmentServer,
    preload: preloadPath(programRoot),
    packaged: app.isPackaged,
  })
  quitInOrder({
    logProblem,
    pending: () => windows.all().reduce((sum, window) => sum + window.pending(), 0),
    close: async () => {
      await services.libraries.closeAll()
      await memory.settled()
    },
  })
  const report = (task: Promise<unknown>) => {
    task.catch((error: unknown) => logProblem('A menu or a start', error))
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      composeMenu(
        {
          command: (command) => windows.current()?.tellNow('app.commandChosen', { command }),
          newLibrary: () => report(windows.createLibrary()),
          openLibrary: () => report(windows.chooseLibrary()),
          newWindow: () => windows.open(null),
        },
        { mac: process.platform === 'darwin', packaged: app.isPackaged },
      ),
    ),
  )
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && details.reason !== 'killed') logProblem('A process ended', details)
  })
  app.on('activate', () => {
    if (windows.all().length === 0) windows.open(null)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  await windows.follow(start.request)
  start.launches.receive((request) => report(windows.follow(request)))
}
