import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Returns the bytes of PDFium's WebAssembly module. Injectable, so that a packaged app can keep them elsewhere. */
export type LoadWasmBytes = () => Promise<ArrayBuffer>

/**
 * Reads `pdfium.wasm` from the installed package, or else from beside the running module: the bundle has no
 * node_modules around it, so the build copies the file there.
 */
export const loadWasmBytes: LoadWasmBytes = async () => {
  const bytes = await readFile(findWasmPath()).catch(() => readFile(besideThisModule()))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

function findWasmPath(): string {
  try {
    return createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  } catch {
    return besideThisModule()
  }
}

function besideThisModule(): string {
  return join(dirname(fileURLToPath(import.meta.url)), 'pdfium.wasm')
}
