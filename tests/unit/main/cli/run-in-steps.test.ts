import { describe, expect, it } from 'vitest'
import { runInSteps } from '../../../../src/main/shells/cli/run-in-steps.ts'

/** Yields as often as it is asked to, each time after `ms` of work. */
function* work(steps: number, ms: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    const until = performance.now() + ms
    while (performance.now() < until);
    yield step / steps
  }
  return 'done'
}

const percent = (share: number) => `${Math.round(100 * share)} %`

describe('long work', () => {
  it('says on a terminal how far it is, and clears that', async () => {
    const written: string[] = []
    const stderr = { isTTY: true, write: (text: string) => written.push(text) }
    expect(await runInSteps(work(2, 60), { stderr }, percent)).toBe('done')
    expect(written).toEqual(['\r\u001b[K50 %', '\r\u001b[K100 %', '\r\u001b[K'])
  })

  it('says nothing where nobody looks on', async () => {
    const written: string[] = []
    const stderr = { write: (text: string) => written.push(text) }
    expect(await runInSteps(work(2, 60), { stderr }, percent)).toBe('done')
    expect(written).toEqual([])
  })

  it('lets an interruption come through, ends without a result, and listens no more', async () => {
    let isListening = true
    let steps = 0
    const counted = (function* () {
      for (const share of work(1000, 1)) {
        steps++
        yield share
      }
      return 'done'
    })()
    const onInterrupt = (interrupt: () => void) => {
      setTimeout(interrupt, 1)
      return () => {
        isListening = false
      }
    }
    const stderr = { write: () => undefined }
    expect(await runInSteps(counted, { stderr, onInterrupt }, percent)).toBeNull()
    expect(isListening).toBe(false)
    expect(steps).toBeLessThan(1000)
  })
})
