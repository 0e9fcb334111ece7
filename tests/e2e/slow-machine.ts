import type { BrowserContext, Page } from '@playwright/test'

/**
 * Makes every window of a run as slow as `BRIEFMARK_SLOW` says, so that what depends on the order of things fails at a
 * desk and not on a busy machine. `cpu=4,answers=150,jitter=300,files=100,seed=1`: how many times slower the window
 * computes; by how many milliseconds each message of main is late, and up to how many more by chance; the same for the
 * window's own files; where chance begins.
 */
const asked = new Map(
  (process.env.BRIEFMARK_SLOW ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part): [string, number] => {
      const [name = '', value] = part.split('=')
      return [name, Number(value)]
    }),
)
const amount = (name: string) => asked.get(name) ?? 0
/** What takes so much longer than usual must be given more time. */
export const patience = asked.size === 0 ? 1 : 2

/** Numbers from 0 to 1 that are the same in every run with the same seed (the minimal standard generator). */
function createChance(seed: number): () => number {
  let state = Math.max(1, seed)
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

async function slowComputing(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: amount('cpu') })
}

/** Slows all windows of a browser down, those that are opened later too. */
export async function slowDown(context: BrowserContext): Promise<void> {
  const chance = createChance(amount('seed'))
  const late = (ms: number) => new Promise((done) => setTimeout(done, ms + chance() * amount('jitter')))
  if (amount('cpu') > 1) {
    await Promise.all(context.pages().map(slowComputing))
    context.on('page', (page) => {
      // It may be closed again before it is slow.
      slowComputing(page).catch(() => {})
    })
  }
  if (amount('files') > 0) {
    await context.route(/\.(js|css|woff2)$/, async (route) => {
      await late(amount('files'))
      await route.continue().catch(() => {})
    })
  }
  if (amount('answers') + amount('jitter') > 0) {
    await context.routeWebSocket(/.*/, (window) => {
      const main = window.connectToServer()
      // Messages keep their order.
      let last: Promise<unknown> = Promise.resolve()
      const later = (send: () => unknown) => {
        const ready = late(amount('answers'))
        last = last
          .then(() => ready)
          .then(send)
          .catch(() => {})
      }
      window.onMessage((message) => main.send(message))
      main.onMessage((message) => later(() => window.send(message)))
      main.onClose((code = 1000, reason = '') => later(() => window.close({ code, reason })))
    })
  }
}
