import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const entry = (path: string) => resolve(root, path)

/** Puts PDFium's WebAssembly beside the program, where the importer looks for it. */
const copyPdfium = {
  name: 'copy-pdfium',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
    this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source: readFileSync(path) })
  },
}

/** Everything is bundled: the built program needs no node_modules but Electron itself. */
export default defineConfig({
  main: {
    plugins: [copyPdfium],
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
    // Its browser version asks the document, which workers have not.
    resolve: {
      alias: {
        'decode-named-character-reference': createRequire(import.meta.url).resolve(
          'decode-named-character-reference',
        ),
      },
    },
    build: {
      outDir: entry('out/renderer'),
      rollupOptions: { input: { index: entry('src/renderer/index.html') } },
      // The content security policy allows files of our own only, no data: URLs in scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
    },
  },
})
