import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Returns the bytes of PDFium's WebAssembly module. Injectable, so that a packaged app can keep them elsewhere. */
export type LoadWasmBytes = () => Promise<ArrayBuffer>

const fileName = 'pdfium.wasm'

/**
 * Reads `pdfium.wasm` from the installed package, or else from beside the running module or the folder above it: a
 * bundle has no node_modules around it, so the build copies the file there, and may put this code into a chunk.
 */
export const loadWasmBytes: LoadWasmBytes = async () => {
  const here = dirname(fileURLToPath(import.meta.url))
  const bytes = await readFile(findInPackage() ?? join(here, fileName))
    .catch(() => readFile(join(here, fileName)))
    .catch(() => readFile(join(here, '..', fileName)))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

function findInPackage(): string | null {
  try {
    return createRequire(import.meta.url).resolve(`@embedpdf/pdfium/${fileName}`)
  } catch {
    return null
  }
}
