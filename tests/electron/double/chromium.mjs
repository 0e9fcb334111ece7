import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'

const switches = [
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  const found = names
    .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
    .find(existsSync)
  if (found === undefined) throw new Error('electron-double: no Chromium; set CHROMIUM_PATH')
  return found
}

/** One end of the DevTools protocol: the browser's own, or that of one page. */
class Channel {
  handlers = new Map()

  constructor(post, sessionId) {
    this.post = post
    this.sessionId = sessionId
  }

  on(method, handler) {
    this.handlers.set(method, handler)
    return this
  }

  send(method, params = {}) {
    return this.post(method, params, this.sessionId)
  }
}

async function connect(address) {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  let lastId = 0
  const calls = new Map()
  const channels = new Map()
  const post = (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      calls.set(id, { resolve, reject, method })
      socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  const root = new Channel(post)
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data)
    if (message.id === undefined) {
      const channel = message.sessionId === undefined ? root : channels.get(message.sessionId)
      channel?.handlers.get(message.method)?.(message.params)
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined) call.resolve(message.result)
    else call.reject(new Error(`${call.method}: ${message.error.message}`))
  }
  const channel = (sessionId) => {
    const created = new Channel(post, sessionId)
    channels.set(sessionId, created)
    return created
  }
  return { root, channel }
}

/** Starts a Chromium on a profile folder and connects to it. Repeats the line that Playwright waits for. */
export async function startChromium(profile) {
  mkdirSync(profile, { recursive: true })
  const headless = process.env.ELECTRON_DOUBLE_HEADED ? [] : ['--headless=new']
  const child = spawn(
    findChromium(),
    [...headless, ...switches, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const match = /^DevTools listening on (ws:\/\/.*)$/.exec(line)
      if (match === null) return
      console.error(line)
      resolve(match[1])
    })
    child.once('exit', (code) => reject(new Error(`electron-double: Chromium exited with ${code}`)))
  })
  const { root, channel } = await connect(address)
  return {
    root,
    channel,
    async close() {
      // A supervisor that kills the process group ends Chromium first: its exit event has then passed already.
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      root.send('Browser.close').catch(() => undefined)
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
      await gone
    },
  }
}
