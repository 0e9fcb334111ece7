import { mkdir, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type RunningServer, startServer } from '../../../../../src/main/shells/browser/start-server.ts'
import { createTemporaryFolder, createTestServices } from '../../../../helpers/test-services.ts'

describe('the server of the browser shell', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let server: RunningServer
  const start = async () => {
    const services = await createTestServices(join(folder.path, 'home'))
    return startServer({ services, rendererRoot: join(folder.path, 'page'), port: 0, library: undefined })
  }
  const base = () => `http://127.0.0.1:${server.port}`
  const enter = async (at: RunningServer = server) => {
    const reply = await fetch(at.url, { redirect: 'manual' })
    return reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const status = async (path: string, headers: Record<string, string>, init: RequestInit = {}) =>
    (await fetch(base() + path, { ...init, headers })).status
  /** Sends bytes as they are and returns the first line of the answer; "" when the connection just ends. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes))
      let answer = ''
      socket.on('data', (piece) => {
        answer += piece.toString()
        socket.destroy()
      })
      socket.on('error', () => resolve(answer))
      socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    })

  beforeEach(async () => {
    folder = await createTemporaryFolder()
    await mkdir(join(folder.path, 'page'))
    await writeFile(join(folder.path, 'page', 'index.html'), '<!doctype html><title>x</title>')
    await writeFile(join(folder.path, 'secret.txt'), 'secret')
    server = await start()
  })
  afterEach(async () => {
    await server.close()
    await folder.remove()
  })

  it('lets in who has the run’s address, by a cookie that scripts cannot read', async () => {
    const reply = await fetch(server.url, { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/'])
    expect(reply.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    const cookie = await enter()
    expect(await status('/', { cookie })).toBe(200)
    expect(await status('/', {})).toBe(403)
    expect(await status('/', { cookie: cookie.replace(/.$/, (last) => (last === '0' ? '1' : '0')) })).toBe(
      403,
    )
    expect(await status('/?token=wrong', {})).toBe(403)
  })

  it('refuses other hosts, other origins, other methods and paths outside', async () => {
    const cookie = await enter()
    expect(await raw(`GET / HTTP/1.1\r\nHost: evil.example\r\nCookie: ${cookie}\r\n\r\n`)).toContain('403')
    expect(await status('/', { cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await status('/', { cookie }, { method: 'PUT' })).toBe(405)
    expect(await status('/..%2fsecret.txt', { cookie })).toBe(404)
    expect(
      await raw(`GET /../secret.txt HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${cookie}\r\n\r\n`),
    ).toContain('404')
  })

  it('sends the policy that allows nothing but its own files', async () => {
    const reply = await fetch(base(), { headers: { cookie: await enter() } })
    expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('lets two runs stand side by side in one browser', async () => {
    const other = await start()
    const cookies = [await enter(), await enter(other)]
    expect(new Set(cookies.map((cookie) => cookie.split('=')[0])).size).toBe(2)
    expect(await status('/', { cookie: cookies.join('; ') })).toBe(200)
    await other.close()
  })

  it('sends what waits before it closes connections', async () => {
    const services = await createTestServices(join(folder.path, 'other home'))
    const ending = await startServer({
      services,
      rendererRoot: join(folder.path, 'page'),
      port: 0,
      library: undefined,
    })
    const origin = `http://127.0.0.1:${ending.port}`
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, {
      headers: { cookie: await enter(ending), origin },
    })
    const received: string[] = []
    socket.on('message', (data) => received.push(String(data)))
    const closed = new Promise<number>((resolve) => socket.once('close', resolve))
    await new Promise((resolve) => socket.once('open', resolve))
    // Told and closed in one turn: what is told still stands in the outbox.
    for (const tell of services.preferencesChanged) tell()
    await ending.close()
    expect(await closed).toBe(1001)
    expect(received.join()).toContain('"event":"app.preferencesChanged"')
  })

  it('survives addresses and upgrades that make no sense', async () => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
    for (const path of ['//', '/contract', 'http://[', '/%']) {
      await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n${upgrade}`)
      await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
    }
    expect(await status('/', { cookie: await enter() })).toBe(200)
  })

  it('ends a connection that sends rubbish, and only that one', async () => {
    const headers = { cookie: await enter(), origin: base() }
    const open = async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/contract`, { headers })
      await new Promise((resolve) => socket.once('open', resolve))
      return socket
    }
    const [good, text, frame] = [await open(), await open(), await open()]
    text.send('not json')
    const inside = frame as unknown as { _socket: { write(bytes: Uint8Array): void } }
    inside._socket.write(Uint8Array.of(0xff, 0xff, 0xff, 0xff))
    await Promise.all([text, frame].map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    const answer = new Promise<string>((resolve) => good.once('message', (data) => resolve(String(data))))
    good.send(JSON.stringify({ kind: 'request', protocol: 1, id: 1, method: 'none', input: {} }))
    expect(await answer).toContain('unknownMethod')
    good.terminate()
    await expect(
      new Promise((resolve, reject) => {
        const stranger = new WebSocket(`ws://127.0.0.1:${server.port}/contract`, { origin: base() })
        stranger.once('open', resolve)
        stranger.once('error', reject)
      }),
    ).rejects.toThrow('403')
  })

  it('answers together what was asked together', async () => {
    const headers = { cookie: await enter(), origin: base() }
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/contract`, { headers })
    await new Promise((resolve) => socket.once('open', resolve))
    const answer = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))))
    const ask = (id: number) => ({ kind: 'request', protocol: 1, id, method: 'none', input: {} })
    socket.send(JSON.stringify([ask(1), ask(2)]))
    expect(JSON.parse(await answer)).toMatchObject([{ id: 1 }, { id: 2 }])
    socket.terminate()
  })

  it('takes a file in, under its own name only', async () => {
    const cookie = await enter()
    const reply = await fetch(`${base()}/upload?name=${encodeURIComponent('../../a/报告.txt')}`, {
      method: 'POST',
      headers: { cookie },
      body: 'Growth',
    })
    expect(await reply.json()).toEqual({ upload: expect.stringMatching(/^u[0-9a-z]{20}$/) })
  })
})
