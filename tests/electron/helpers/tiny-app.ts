import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What an app without anybody in front of it did. */
export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** No tiny app has anything to do for longer. */
const longestMs = 90_000

const pageText = '<!doctype html><title>Tiny</title><h1>Tiny</h1>'

/** The beginning of a tiny app that does everything right. */
export const beginning = `
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, utilityProcess } from 'electron'
const preferences = { spellcheck: false }
const answerHtml = (text = ${JSON.stringify(pageText)}) => () =>
  new Response(text, { headers: { 'content-type': 'text/html' } })
const privileges = { standard: true, secure: true }
app.setPath('userData', process.env.TINY_HOME)
`

/** A start with one window on app://tiny/, whose page holds the HTML given; \`more\` runs then, before quitting. */
export function windowOn(html: string, more = ''): string {
  return `${beginning}
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
app.whenReady().then(async () => {
  protocol.handle('app', answerHtml(${JSON.stringify(pageText + html)}))
  const window = new BrowserWindow({ webPreferences: preferences })
  await window.loadURL('app://tiny/')
  ${more}
  setTimeout(() => app.quit(), 600)
}).catch((error) => {
  console.log(error.message)
  app.exit(3)
})
`
}

/** Runs a main script (and a preload script) on the double until it ends. */
export async function runTinyApp(executable: string, main: string, preload = ''): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'briefmark-tiny-'))
  writeFileSync(join(folder, 'package.json'), '{"name":"tiny","type":"module","main":"main.js"}')
  writeFileSync(join(folder, 'main.js'), main)
  writeFileSync(join(folder, 'preload.cjs'), preload)
  const child = spawn(executable, [folder], {
    env: { ...process.env, TINY_HOME: join(folder, 'home') },
    timeout: longestMs,
    killSignal: 'SIGKILL',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  return { code, output }
}
