import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium, quietChromium } from '../../../src/main/shells/browser/find-chromium.ts'

/** The built bench pages on a loopback address, and browsers to open them in. */
export interface Site {
  /** Runs `use` on a page of the site in a browser of its own, closed afterwards. */
  withPage<T>(path: string, use: (page: Page, browser: Browser) => Promise<T>): Promise<T>
  /** Runs `use` in a browser of its own. */
  withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
/** Clocks of isolated pages tell microseconds; those of others are rounded to a tenth of a millisecond. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}
const pages = resolve(import.meta.dirname, '..', 'pages')

async function buildPages(outDir: string): Promise<void> {
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,

      emptyOutDir: true,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: ['reader.html', 'storage.html', 'blank.html'].map((name) => join(pages, name)),
      },
    },
  })
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path)).then(
      (bytes) =>
        response.writeHead(200, { ...isolated, 'content-type': types[extname(path)] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findChromium() ?? undefined
  const args = [...quietChromium, '--enable-precise-memory-info', '--js-flags=--expose-gc']
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args })
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

/** Creates the site; it is built when a page is first asked for. */
export function createSite(): Site {
  let folder: string | null = null
  let server: Promise<Server> | null = null
  const start = async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-'))
    await buildPages(folder)
    return serve(folder)
  }
  return {
    withBrowser,
    async withPage(path, use) {
      server ??= start()
      const address = (await server).address()
      if (address === null || typeof address === 'string') throw new Error('the site has no port')
      return withBrowser(async (browser) => {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
        await page.goto(`http://127.0.0.1:${address.port}/${path}`)
        return use(page, browser)
      })
    },
    async close() {
      const running = await server?.catch(() => null)
      running?.closeAllConnections()
      running?.close()
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}
