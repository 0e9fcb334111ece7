import { vi } from 'vitest'

/** Vitest gives up after a second, which a busy machine of two cores takes for one turn; only what fails takes as long. */
const patienceMs = 15_000

const { waitFor } = vi
vi.waitFor = (callback, options = {}) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: patienceMs, ...options })
