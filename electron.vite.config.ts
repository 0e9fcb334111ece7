import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const entry = (path: string) => resolve(root, path)

/** Everything is bundled: the built program needs no node_modules but Electron itself. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: entry('src/main/index.ts'),
          'browser-shell': entry('src/main/shells/browser/main.ts'),
          cli: entry('src/main/shells/cli/main.ts'),
          'import-process': entry('src/main/core/importers/import-process.ts'),
        },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: entry('src/main/shells/electron/preload.ts') },
        external: ['electron'],
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', inlineDynamicImports: true },
      },
    },
  },
  renderer: {
    root: entry('src/renderer'),
    plugins: [react()],
    build: {
      outDir: entry('out/renderer'),
      rollupOptions: { input: { index: entry('src/renderer/index.html') } },
      // The content security policy allows files of our own only, no data: URLs in scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
})
