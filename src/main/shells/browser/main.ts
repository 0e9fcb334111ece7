import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { errorCodeSchema } from '../../../shared/contract/errors.ts'
import { describeError } from '../../../shared/messages/errors.ts'
import { createEnvironment, createServices, installationHome } from '../../core/create-services.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import { copySample } from '../../core/handlers/library-handlers.ts'
import { createForkRunner } from '../../core/importers/fork-import.ts'
import { readLibraryFolder } from '../../core/library/library-folder.ts'
import { openWindow } from './open-window.ts'
import { startServer } from './start-server.ts'

/** The built program lies in `out/main`, beside `out/renderer`; `resources` and `package.json` lie above `out`. */
const programRoot = resolve(import.meta.dirname, '..', '..')

const usage = `Usage: npm start -- [options]
  --library PATH  open this library
  --sample        open your copy of the sample library
  --port N        serve on this port of 127.0.0.1
  --no-open       only print the address, open no window
`

function readArguments() {
  return parseArgs({
    options: {
      library: { type: 'string' },
      sample: { type: 'boolean' },
      port: { type: 'string' },
      open: { type: 'boolean', default: true },
      browser: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowNegative: true,
  }).values
}

/** Returns the path when it is a library; else says what is wrong, and the app starts on its welcome page. */
async function findLibrary(path: string): Promise<string | undefined> {
  try {
    await readLibraryFolder(path)
    return path
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const { what, todo } = describeError(errorCodeSchema.parse(error.code), error.details)
    process.stderr.write(`${what} ${todo}\n`)
    return undefined
  }
}

async function run(): Promise<void> {
  let values: ReturnType<typeof readArguments>
  try {
    values = readArguments()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    process.exitCode = 2
    return
  }
  if (values.help === true) {
    process.stdout.write(usage)
    return
  }
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    process.stderr.write(`--port takes a number from 0 to 65535\n${usage}`)
    process.exitCode = 2
    return
  }
  const environment = createEnvironment(installationHome())
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const services = await createServices({
    environment,
    runImport: createForkRunner(),
    resources: join(programRoot, 'resources'),
    version,
  })
  let library = values.library === undefined ? undefined : await findLibrary(resolve(values.library))
  if (values.sample === true) library = await copySample(services.samplePath, environment.home)
  const rendererRoot = join(programRoot, 'out', 'renderer')
  if (!existsSync(join(rendererRoot, 'index.html')))
    throw new Error(`${rendererRoot} is not built: npm run build`)
  const server = await startServer({ services, rendererRoot, port, library })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.close()
    await services.libraries.closeAll()
    process.exit()
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())

  process.stdout.write(`Briefmark: ${server.url}\n`)
  if (!values.open) return
  const window = openWindow(server.url, environment.home)
  if (window === 'noDisplay')
    process.stdout.write('There is no display here: open the address in a browser.\n')
  else if (window === 'noBrowser') {
    process.stdout.write('No Chromium, Chrome or Edge was found: open the address in a browser.\n')
  } else {
    window.on('error', (error) => process.stderr.write(`The window could not be opened: ${error.message}\n`))
    window.on('exit', () => void stop())
  }
}

await run()
