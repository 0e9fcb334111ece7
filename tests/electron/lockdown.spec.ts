import type { Page } from '@playwright/test'
import { elsewhere, recordedRequests, recordRequests, strayRequests } from './helpers/requests.ts'
import { expect, test } from './helpers/test.ts'

const get = (page: Page, address: string, range?: string) =>
  page.evaluate(
    async ([url, bytes]) => {
      const response = await fetch(url, bytes === undefined ? {} : { headers: { range: bytes } })
      return {
        status: response.status,
        text: await response.text(),
        headers: Object.fromEntries(response.headers),
      }
    },
    [address, range] as const,
  )

test('files come whole and in parts, with the policy, and never from outside', async ({ start }) => {
  const { page } = await start()
  const whole = await get(page, '/index.html')
  expect(whole.status).toBe(200)
  expect(whole.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
  })
  expect(whole.headers['content-security-policy']).not.toMatch(/unsafe|app:|https?:/)

  expect(await get(page, '/index.html', 'bytes=0-8')).toMatchObject({ status: 206, text: '<!doctype' })
  expect((await get(page, '/index.html', 'bytes=-8')).text.trim()).toBe('</html>')
  expect((await get(page, '/index.html', 'bytes=999999-')).status).toBe(416)

  expect((await get(page, '/..%2f..%2fpackage.json')).status).toBe(403)
  expect((await get(page, '/%2e%2e/%2e%2e/package.json')).status).toBe(404)
  expect((await get(page, '/..%5c..%5cpackage.json')).status).toBe(403)
  expect((await get(page, '/%00')).status).toBe(403)
  expect((await get(page, '/%E0%A4%A')).status).toBe(403)
  expect((await get(page, '/nothing.js')).status).toBe(404)
  expect(await page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)).toBe(405)
})

test('no page reaches any network, and none is asked for by the app itself', async ({ start }) => {
  const { app, page } = await start()
  await recordRequests(app)
  await page.reload()
  const attempts = await page.evaluate(async (base) => {
    const tried = (task: () => Promise<unknown>) =>
      task().then(
        () => 'got',
        () => 'refused',
      )
    const image = (url: string) =>
      new Promise<void>((done, fail) => {
        const element = new Image()
        element.onload = () => done()
        element.onerror = () => fail()
        element.src = url
      })
    const worker = new Worker('/worker.js', { type: 'module' })
    const fromWorker = await new Promise((done) => {
      worker.onmessage = (event) => done(event.data)
      worker.onerror = (event) => done(event.message)
    })
    return {
      fetch: await tried(() => fetch(base)),
      image: await tried(() => image(`${base}pixel.png`)),
      script: await tried(() => import(/* @vite-ignore */ `${base}script.js`)),
      beacon: navigator.sendBeacon(`${base}beacon`, 'x'),
      fromWorker,
    }
  }, elsewhere)
  expect(attempts).toMatchObject({
    fetch: 'refused',
    image: 'refused',
    script: 'refused',
    fromWorker: { own: 200, foreign: 'refused', secure: true },
  })
  const recorded = await recordedRequests(app)
  expect(recorded.some(({ url, answered }) => url.endsWith('/index.html') && answered)).toBe(true)
  expect(strayRequests(recorded)).toEqual([])
  expect(recorded.filter(({ url, answered }) => url.startsWith(elsewhere) && answered)).toEqual([])
})

test('the network is refused below the policy of the page as well', async ({ start, runtime }) => {
  test.skip(!runtime.isDouble, 'needs a page without a policy')
  const { app } = await start()
  const answers = await app.evaluate(async ({ session }) => {
    const { before } = Reflect.get(session.defaultSession.webRequest, '_listeners') as {
      before: (details: { url: string }, answer: (result: { cancel?: boolean }) => void) => void
    }
    const ask = (url: string) => new Promise((done) => before({ url }, ({ cancel }) => done(cancel)))
    return Promise.all(
      [
        'https://elsewhere.invalid/',
        'http://127.0.0.1:9/',
        'ws://elsewhere.invalid/',
        'file:///etc/passwd',
        'app://other/x',
      ].map(ask),
    )
  })
  expect(answers).toEqual([true, true, true, true, true])
})

test('a page cannot leave, open windows, or get permissions', async ({ start }) => {
  const { app, page } = await start()
  const before = await page.evaluate(() => location.href)
  await page.evaluate((address) => {
    location.href = address
  }, elsewhere)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => location.href)).toBe(before)

  expect(await page.evaluate((address) => window.open(address), elsewhere)).toBeNull()
  await page.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    link.target = '_blank'
    document.body.append(link)
    link.click()
  }, elsewhere)
  await page.waitForTimeout(300)
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  )
  expect(windows).toEqual(['app://briefmark/index.html'])

  expect(await page.evaluate(() => Notification.permission)).not.toBe('granted')
  const place = await page.evaluate(
    () =>
      new Promise((done) => {
        navigator.geolocation.getCurrentPosition(
          () => done('told'),
          () => done('refused'),
        )
      }),
  )
  expect(place).toBe('refused')
})

test('a page may load itself again', async ({ start }) => {
  const { page } = await start()
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])
  await expect(page.getByRole('heading')).toHaveText('Briefmark')
})

test('a page has no Node and only the three functions of the bridge', async ({ start }) => {
  const { page } = await start()
  const found = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'briefmark') as Record<string, unknown>
    return {
      keys: Object.keys(bridge).sort(),
      frozen: Object.isFrozen(bridge),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }
  })
  expect(found).toEqual({ keys: ['onMessage', 'pathForFile', 'send'], frozen: true, node: [] })
})
