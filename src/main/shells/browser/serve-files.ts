import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from '../../serve/content-security-policy.ts'
import { contentTypeOf, resolveStaticFile } from '../../serve/static-file.ts'

/** Headers of every answer. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Answers with a file of the built renderer, or 404. */
export async function serveFile(root: string, pathname: string, response: ServerResponse): Promise<void> {
  const path = resolveStaticFile(root, pathname)
  const found = path === null ? null : await stat(path).catch(() => null)
  if (path === null || found === null || !found.isFile()) {
    response.writeHead(404, safeHeaders).end()
    return
  }
  // Built files have a hash of their content in their names; the page itself must be asked for again.
  const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  response.writeHead(200, {
    ...safeHeaders,
    'Content-Type': contentTypeOf(path),
    'Content-Length': found.size,
    'Cache-Control': cache,
  })
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response)
}
