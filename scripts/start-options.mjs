import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const usage = `Usage: npm start -- [options]
  --library PATH  open this library
  --sample        open your copy of the sample library
  --browser       use the installed Chromium, Chrome or Edge instead of Electron
  --port N        with the browser: serve on this port of 127.0.0.1
  --no-open       with the browser: print the address, open no window
  --help          show this
`

/**
 * Returns what was asked for. `forElectron` and `forBrowser` are the arguments passed on to either; a port or --no-open
 * has a meaning in the browser only, so they choose it. Throws for what it doesn't know.
 */
export function parseStartOptions(argv, folder) {
  const { values } = parseArgs({
    args: argv,
    options: {
      library: { type: 'string' },
      sample: { type: 'boolean' },
      browser: { type: 'boolean' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536)) {
    throw new Error('--port takes a number from 0 to 65535')
  }
  if (values.library !== undefined && values.sample)
    throw new Error('--library and --sample exclude each other')
  const forElectron = [
    ...(values.library === undefined ? [] : [`--library=${resolve(folder, values.library)}`]),
    ...(values.sample ? ['--sample'] : []),
  ]
  const inBrowser = [
    ...(values.port === undefined ? [] : [`--port=${values.port}`]),
    ...(values['no-open'] ? ['--no-open'] : []),
  ]
  return {
    help: values.help === true,
    browser: values.browser === true || inBrowser.length > 0,
    forElectron,
    forBrowser: [...forElectron, ...inBrowser],
  }
}
