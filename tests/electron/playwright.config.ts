import { defineConfig } from '@playwright/test'

/** The desktop shell, on Electron where its runtime is here, else on the double; see double/README.md. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/electron',
  globalSetup: './helpers/print-runtime.ts',
  // One app at a time: each spec looks at processes, locks and ports.
  workers: 1,
  // Long enough for a machine several times slower than a desk's; only what hangs takes as long.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
