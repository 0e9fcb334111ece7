import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ExpectedError } from '../../../../src/main/core/expected-error.ts'
import { handlers } from '../../../../src/main/core/handlers/index.ts'
import {
  endSession,
  enterLibrary,
  leaveLibrary,
} from '../../../../src/main/core/handlers/library-handlers.ts'
import type { Handlers, Services, Session } from '../../../../src/main/core/handlers/session.ts'
import { createLibraryFolder } from '../../../../src/main/core/library/library-folder.ts'
import { serveConnection } from '../../../../src/main/serve/serve-connection.ts'
import type { Transport } from '../../../../src/shared/contract/envelope.ts'
import { createTransportPair } from '../../../../src/shared/contract/memory-transport.ts'
import { createTemporaryFolder, createTestServices } from '../../../helpers/test-services.ts'

describe('serveConnection', () => {
  let folder: Awaited<ReturnType<typeof createTemporaryFolder>>
  let services: Services
  let client: Transport
  let received: unknown[]
  let ended: Session[]
  const problems: string[] = []

  const connect = (changed: Partial<Handlers> = {}) => {
    const [near, far] = createTransportPair()
    client = near
    received = []
    ended = []
    near.onMessage((message) => received.push(message))
    return serveConnection(far, {
      handlers: { ...handlers, ...changed },
      services,
      shell: { name: 'memory' },
      endSession: async (session) => {
        ended.push(session)
        await leaveLibrary(session)
      },
    })
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
  const replies = () => received.filter((message) => (message as { kind?: unknown }).kind === 'reply')
  /** Returns what came back on a message; for what is no request, nothing comes. */
  const ask = async (message: unknown) => {
    client.send(message)
    if (typeof message === 'object' && message !== null)
      await expect.poll(() => replies().length).toBeGreaterThan(0)
    await settled()
    return received.splice(0)
  }
  const request = (method: string, input: unknown, more: object = {}) => ({
    kind: 'request',
    protocol: 1,
    id: 7,
    method,
    input,
    ...more,
  })
  const failure = (code: string, details: unknown) => [
    { kind: 'reply', id: 7, ok: false, error: { code, details } },
  ]

  beforeEach(async () => {
    folder = await createTemporaryFolder()
    const made = await createTestServices(folder.path)
    problems.splice(0)
    const environment = {
      ...made.environment,
      now: () => 1_700_000_000_000,
      logProblem: (what: string, cause: unknown) => problems.push(`${what}: ${String(cause)}`),
    }
    services = { ...made, environment }
    connect()
  })
  afterEach(() => folder.remove())

  it('replies with the value', async () => {
    expect(await ask(request('library.close', {}))).toEqual([{ kind: 'reply', id: 7, ok: true, value: {} }])
  })

  it('refuses a method that there is not, also one that objects have by nature', async () => {
    expect(await ask(request('no.such', {}))).toEqual(failure('unknownMethod', { method: 'no.such' }))
    expect(await ask(request('constructor', {}))).toEqual(failure('unknownMethod', { method: 'constructor' }))
  })

  it('refuses bad input and says where it is bad', async () => {
    expect(await ask(request('app.keepPlace', { document: 'd0123456789', offset: -1 }))).toEqual(
      failure('badRequest', { method: 'app.keepPlace', issue: expect.any(String), path: 'offset' }),
    )
    expect(await ask(request('library.close', { extra: 1 }))).toEqual(
      failure('badRequest', { method: 'library.close', issue: expect.any(String), path: '' }),
    )
  })

  it('refuses an envelope that it cannot read, and is silent where nobody can be told', async () => {
    expect(await ask({ kind: 'request', id: 7 })).toEqual(failure('badRequest', { issue: 'envelope' }))
    expect(await ask(request('library.close', {}, { surprise: 1 }))).toEqual(
      failure('badRequest', { issue: 'envelope' }),
    )
    expect(await ask('hello')).toEqual([])
    expect(await ask(null)).toEqual([])
    expect(await ask(request('library.close', {}))).toHaveLength(1)
  })

  it('refuses another protocol before it looks at the method', async () => {
    expect(await ask(request('no.such', {}, { protocol: 2 }))).toEqual(
      failure('protocolMismatch', { window: 2, program: 1 }),
    )
  })

  it('passes an expected failure on with its code and details', async () => {
    expect(await ask(request('library.check', {}))).toEqual(failure('noLibrary', {}))
    connect({
      'library.close': () => {
        throw new ExpectedError('diskFull', { path: '/x' })
      },
    })
    expect(await ask(request('library.close', {}))).toEqual(failure('diskFull', { path: '/x' }))
    expect(problems).toEqual([])
  })

  it('gives anything else a reference, and notes it under that', async () => {
    connect({
      'library.close': async () => {
        throw new TypeError('secret details')
      },
    })
    const details = { method: 'library.close', reference: 'loyw3v28' }
    expect(await ask(request('library.close', {}))).toEqual(failure('internal', details))
    expect(problems).toEqual(['library.close (reference loyw3v28): TypeError: secret details'])
  })

  it('takes a value that the contract does not allow, or a code that it does not know, for a bug', async () => {
    connect({
      'library.close': async () => ({ leaked: true }) as never,
      'library.check': () => {
        throw new ExpectedError('notInTheContract')
      },
    })
    expect(await ask(request('library.close', {}))).toMatchObject([
      { ok: false, error: { code: 'internal' } },
    ])
    expect(await ask(request('library.check', {}))).toMatchObject([
      { ok: false, error: { code: 'internal' } },
    ])
    expect(problems).toHaveLength(2)
  })

  it('answers requests that come while another is worked on', async () => {
    let finish: (value: Record<string, never>) => void = () => undefined
    connect({ 'library.close': () => new Promise((resolve) => (finish = resolve)) })
    client.send(request('library.close', {}, { id: 1 }))
    client.send(request('folders.list', { path: folder.path }, { id: 2 }))
    await expect.poll(() => received).toMatchObject([{ id: 2, ok: true }])
    finish({})
    await expect.poll(() => received).toMatchObject([{ id: 2 }, { id: 1, ok: true }])
  })

  it('tells every connection of changed settings, until it ends', async () => {
    connect()
    await ask(request('app.setPreferences', { textSize: 20 }))
    await ask(request('app.setPreferences', { textSize: 21 }))
    expect(services.preferencesChanged.size).toBe(2)
    client.close()
    await expect.poll(() => services.preferencesChanged.size).toBe(1)
    await expect.poll(() => ended).toHaveLength(1)
  })

  it('gives the library up with the connection', async () => {
    const session = connect()
    await ask(request('library.create', { path: `${folder.path}/study`, name: 'Study' }))
    expect(session.opened).not.toBeNull()
    client.close()
    await expect.poll(() => session.opened).toBeNull()
  })

  it('gives up a library that was still being opened when the connection ended', async () => {
    const path = join(folder.path, 'study')
    await createLibraryFolder(path, 'Study', services.environment)
    const session = connect()
    const opening = enterLibrary(session, path)
    await endSession(session)
    await opening
    expect(session.opened).toBeNull()
    await services.libraries.closeAll()
  })
})
