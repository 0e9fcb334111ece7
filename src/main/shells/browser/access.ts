import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Returns the name of the cookie that a window carries after it was opened with the address that only this run's starter
 * knows. Cookies are shared by all ports of a host, so each run has its own.
 */
export function tokenCookie(port: number): string {
  return `briefmark_token_${port}`
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Returns the value of the request's token cookie; "" without one. */
export function readTokenCookie(header: string | undefined, port: number): string {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === tokenCookie(port)) return value ?? ''
  }
  return ''
}

/** Whether the Host header names this machine: a page of another site that points its own name here does not. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** Whether the request comes from our own page, or from no page at all. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return (
    origin === undefined || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`
  )
}

/** Whether a request may reach anything but the door: right host, our own page, this run's token. */
export function isAllowed(request: IncomingMessage, port: number, token: string): boolean {
  const { host, origin, cookie } = request.headers
  return isOwnHost(host, port) && isOwnOrigin(origin, port) && sameText(readTokenCookie(cookie, port), token)
}

/** Returns the address that a request asks for; null when it makes no sense. */
export function readAddress(request: IncomingMessage, port: number): URL | null {
  return URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`)
}

/** Whether the address carries this run's token, as the one does that was printed or opened. */
export function hasToken(url: URL, token: string): boolean {
  return sameText(url.searchParams.get('token') ?? '', token)
}
