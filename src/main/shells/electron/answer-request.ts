import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { contentSecurityPolicy } from '../../serve/content-security-policy.ts'
import { contentTypeOf, resolveStaticFile } from '../../serve/static-file.ts'
import { isOwnAddress } from './app-address.ts'
import { parseByteRange } from './byte-range.ts'

const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const refuse = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  new Response(null, { status, headers: { ...safeHeaders, ...headers } })

/** Answers a request for one of the files under `root`, whole or in part; 403 for what lies outside. */
export async function answerRequest(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  if (!isOwnAddress(request.url)) return refuse(403)
  const path = resolveStaticFile(root, new URL(request.url).pathname)
  if (path === null) return refuse(403)
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile()) return refuse(404)
  const range = parseByteRange(request.headers.get('range'), found.size)
  if (range === 'unsatisfiable') return refuse(416, { 'Content-Range': `bytes */${found.size}` })
  const { start, end } = range ?? { start: 0, end: found.size - 1 }
  const headers = {
    ...safeHeaders,
    'Content-Type': contentTypeOf(path),
    'Content-Length': String(end - start + 1),
    'Accept-Ranges': 'bytes',
    ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${found.size}` }),
  }
  const status = range === null ? 200 : 206
  if (request.method === 'HEAD' || found.size === 0) return new Response(null, { status, headers })
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
  return new Response(body, { status, headers })
}
