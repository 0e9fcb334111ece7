import type { z } from 'zod'
import { protocolVersion, type Reply, requestSchema, type Transport } from '../../shared/contract/envelope.ts'
import { type ErrorCode, errorCodeSchema } from '../../shared/contract/errors.ts'
import { events } from '../../shared/contract/events.ts'
import { type MethodName, methods } from '../../shared/contract/methods.ts'
import type { handlers } from '../core/handlers/index.ts'
import type { Services, Session, ShellAbilities } from '../core/handlers/session.ts'

/** The handlers and what they need, given by a shell. */
export interface ServeOptions {
  readonly handlers: typeof handlers
  readonly services: Services
  readonly shell: ShellAbilities
  /** Gives up what a session holds when its connection ends. */
  readonly endSession: (session: Session) => Promise<void>
}

function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methods, name)
}

function failed(id: number, code: ErrorCode, details: Record<string, unknown>): Reply {
  return { kind: 'reply', id, ok: false, error: { code, details } }
}

/**
 * Serves the contract on one connection: parses requests, calls handlers, replies, passes events on. Every request gets
 * a reply, also one that cannot be understood. Returns the session; it ends with the connection.
 */
export function serveConnection(transport: Transport, options: ServeOptions): Session {
  const { services, shell } = options
  const session: Session = {
    services,
    shell,
    opened: null,
    ended: false,
    chosenPaths: new Set(),
    unsubscribe: () => undefined,
    emit(event, payload) {
      transport.send({ kind: 'event', event, payload: events[event].parse(payload) })
    },
  }

  const answer = async (message: unknown): Promise<Reply | null> => {
    const request = requestSchema.safeParse(message)
    if (!request.success) {
      const id = (message as { id?: unknown } | null)?.id
      return typeof id === 'number' ? failed(id, 'badRequest', { issue: 'envelope' }) : null
    }
    const { id, method, protocol } = request.data
    if (protocol !== protocolVersion) {
      return failed(id, 'protocolMismatch', { window: protocol, program: protocolVersion })
    }
    if (!isMethod(method)) return failed(id, 'unknownMethod', { method })
    const input = methods[method].input.safeParse(request.data.input)
    if (!input.success) {
      const issue = input.error.issues[0]
      return failed(id, 'badRequest', {
        method,
        issue: issue?.message ?? '',
        path: issue?.path.join('.') ?? '',
      })
    }
    try {
      const handler = options.handlers[method] as (session: Session, input: unknown) => Promise<unknown>
      const value: unknown = await handler(session, input.data)
      return { kind: 'reply', id, ok: true, value: (methods[method].output as z.ZodType).parse(value) }
    } catch (error) {
      return explain(id, method, error)
    }
  }

  const explain = (id: number, method: string, error: unknown): Reply => {
    if (error instanceof Error && error.name === 'ExpectedError' && 'code' in error && 'details' in error) {
      const code = errorCodeSchema.safeParse(error.code)
      if (code.success) return failed(id, code.data, error.details as Record<string, unknown>)
    }
    const reference = services.environment.now().toString(36)
    services.environment.logProblem(`${method} (reference ${reference})`, error)
    return failed(id, 'internal', { method, reference })
  }

  const preferencesChanged = () =>
    session.emit('app.preferencesChanged', services.installation.getPreferences())
  services.preferencesChanged.add(preferencesChanged)
  const offMessage = transport.onMessage((message) => {
    void answer(message).then((reply) => {
      if (reply !== null) transport.send(reply)
    })
  })
  transport.onClose(() => {
    offMessage()
    services.preferencesChanged.delete(preferencesChanged)
    options.endSession(session).catch((error: unknown) => {
      services.environment.logProblem('Closing a connection', error)
    })
  })
  return session
}
