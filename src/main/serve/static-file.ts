import { extname, join, normalize, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** Returns the content type of a file by its name; module scripts and WebAssembly run only with the right one. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path)] ?? 'application/octet-stream'
}

/**
 * Returns the file under `root` that the path of an address names, "/" being index.html; null when it points outside or
 * makes no sense. `URL` has folded "/../" already, but not "..%2f".
 */
export function resolveStaticFile(root: string, pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const full = normalize(join(root, path === '/' ? 'index.html' : path))
  return full.startsWith(root + sep) ? full : null
}
