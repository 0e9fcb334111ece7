import type { Page } from '@playwright/test'

/** Installs, in the page, what tells when a passage was painted after a key press. Runs inside the browser. */
function watchPainting(): void {
  const state = { pressed: 0, painted: Number.NaN }
  Object.assign(window, { benchKeys: state })
  const { add, delete: remove } = Highlight.prototype
  const noteFrame = () => {
    if (state.pressed === 0 || !Number.isNaN(state.painted)) return
    state.painted = 0
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        state.painted = performance.now() - state.pressed
      }
      channel.port2.postMessage(null)
    })
  }
  // What is about to be written is painted as pending at once. It ends, or something else is painted, when the entry is
  // on disk; a third passage over the same words adds nothing.
  const isPending = (highlight: Highlight) => highlight === CSS.highlights.get('pending')
  Highlight.prototype.add = function (range) {
    if (!isPending(this)) noteFrame()
    return add.call(this, range)
  }
  Highlight.prototype.delete = function (range) {
    if (isPending(this)) noteFrame()
    return remove.call(this, range)
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === '1') Object.assign(state, { pressed: performance.now(), painted: Number.NaN })
    },
    { capture: true },
  )
}

/** Returns milliseconds from each press of a tag's key to the painted passage, which is on disk by then. */
export async function measureKeys(page: Page, count: number): Promise<number[]> {
  await page.evaluate(watchPainting)
  const costs: number[] = []
  for (let press = 0; press < count; press++) {
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(80)
    await page.keyboard.press('1')
    const painted = await page.waitForFunction(
      () => {
        const { painted: at } = (window as unknown as { benchKeys: { painted: number } }).benchKeys
        return at > 0 ? at : null
      },
      undefined,
      { timeout: 10_000 },
    )
    costs.push((await painted.jsonValue()) ?? Number.NaN)
    await page.waitForTimeout(120)
  }
  return costs
}

/** Presses a tag's key for each of five sentences in one go. Runs inside the browser; returns milliseconds. */
async function pressFive(): Promise<number> {
  const target = document.activeElement ?? document.body
  const press = (key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  const begin = performance.now()
  for (let sentence = 0; sentence < 5; sentence++) {
    press('ArrowDown')
    press('1')
  }
  const endOfFrame = () =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done()
        channel.port2.postMessage(null)
      }),
    )
  // What is about to be written is painted as pending at once, and so is the sentence of the cursor. All may be kept
  // when the first frame is over.
  const countPending = () => CSS.highlights.get('pending')?.size ?? 0
  const most = countPending()
  if (most < 5) throw new Error(`${most} of five are pending`)
  while (performance.now() - begin < 10_000) {
    await endOfFrame()
    if (countPending() <= 1) return performance.now() - begin
  }
  throw new Error(`the five were not painted; ${countPending()} are pending`)
}

/** Returns milliseconds from five presses at once to the frame in which the last of them is painted as kept. */
export async function measureFive(page: Page, count: number): Promise<number[]> {
  const costs: number[] = []
  for (let round = 0; round < count; round++) {
    costs.push(await page.evaluate(pressFive))
    await page.waitForTimeout(200)
  }
  return costs
}
