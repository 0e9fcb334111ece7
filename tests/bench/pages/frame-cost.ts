/** Waits for some frames to pass. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done))
}

/** Calls `then` as soon as the main thread is free after the frame that is being made. */
function afterFrame(then: () => void): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    channel.port1.close()
    then()
  }
  channel.port2.postMessage(null)
}

/** Returns the main thread's cost of the frame in which `change` happens, style, layout and paint included. */
export function frameCost(change: () => void): Promise<number> {
  return new Promise((done) =>
    requestAnimationFrame(() => {
      const begin = performance.now()
      change()
      afterFrame(() => done(performance.now() - begin))
    }),
  )
}

/**
 * Returns the main thread's cost of a frame before which `scroll` was scrolled by `pixels`: the scroll handlers run
 * inside that frame and are counted.
 */
export function scrollCost(scroll: HTMLElement, pixels: number): Promise<number> {
  return new Promise((done) => {
    let begin = 0
    const start = () => {
      if (begin === 0) begin = performance.now()
    }
    // The window hears first what is on its way down.
    window.addEventListener('scroll', start, { capture: true, once: true })
    scroll.scrollTop += pixels
    requestAnimationFrame(() => {
      start()
      afterFrame(() => done(performance.now() - begin))
    })
  })
}
