import { defineConfig } from '@playwright/test'

/** The desktop shell, on Electron where its runtime is here, else on the double; see double/README.md. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/electron',
  globalSetup: './helpers/print-runtime.ts',
  // One app at a time: each spec looks at processes, locks and ports.
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
