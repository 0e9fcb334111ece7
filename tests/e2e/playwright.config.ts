import { defineConfig } from '@playwright/test'
import { findChromium, quietChromium } from '../../src/main/shells/browser/find-chromium.ts'
import { patience } from './slow-machine.ts'

const chromium = findChromium()

/** The whole program as it is built, in the browser shell, used as a person would. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  // Long enough for a machine several times slower than a desk's; only what hangs takes as long.
  timeout: 240_000 * patience,
  expect: { timeout: 30_000 * patience },
  // Each test has a server, a library and a browser of its own; two at once suit two cores.
  workers: 2,
  fullyParallel: true,
  use: {
    viewport: { width: 1280, height: 800 },
    actionTimeout: 30_000 * patience,
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [...quietChromium],
    },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
