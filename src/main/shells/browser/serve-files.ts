import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { contentSecurityPolicy } from '../../serve/content-security-policy.ts'

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

/** Headers of every answer. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Returns the file under `root` that a request path names; null when it points outside or makes no sense. */
export function resolveFile(root: string, pathname: string): string | null {
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

/** Answers with a file of the built renderer, or 404. */
export async function serveFile(root: string, pathname: string, response: ServerResponse): Promise<void> {
  const path = resolveFile(root, pathname)
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || found === null || !found.isFile()) {
    response.writeHead(404, safeHeaders).end()
    return
  }
  // Built files have a hash of their content in their names; the page itself must be asked for again.
  const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, {
    ...safeHeaders,
    'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': cache,
  })
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response)
}
