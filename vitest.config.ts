import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium, quietChromium } from './src/main/shells/browser/find-chromium.ts'

const chromium = findChromium()

const node = (name: string) => ({
  extends: true as const,
  test: { name, environment: 'node' as const, include: [`tests/${name}/**/*.test.ts`] },
})

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // As long as tests/helpers/patience.ts waits.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      node('unit'),
      node('property'),
      node('contract'),
      node('architecture'),
      {
        extends: true,
        plugins: [react()],
        // Found while tests run, these would be bundled again in the middle, and React would be there twice.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom/client',
            'react-aria-components',
            'axe-core',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/helpers/patience.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                args: [...quietChromium],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
