import { resolve } from 'node:path'
import { startElectronShell } from './shells/electron/start.ts'

// The built entry lies in `out/main`; no await here: Electron is ready only after this module has been evaluated.
startElectronShell(resolve(import.meta.dirname, '..', '..'))
