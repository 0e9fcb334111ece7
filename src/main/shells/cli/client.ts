import { protocolVersion, pushSchema, type Transport } from '../../../shared/contract/envelope.ts'
import { type EventName, type EventPayload, events } from '../../../shared/contract/events.ts'
import {
  type MethodInput,
  type MethodName,
  type MethodOutput,
  methods,
} from '../../../shared/contract/methods.ts'
import { ExpectedError } from '../../core/expected-error.ts'

/** A command's side of the contract. */
export interface CliClient {
  /** Calls a method and parses what comes back. Rejects with `ExpectedError`. */
  call<Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>>
  /** Registers a listener; returns its removal. */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void
  close(): void
}

interface Pending {
  resolve(value: unknown): void
  reject(error: unknown): void
}

type Listener = { readonly event: string; readonly take: (payload: unknown) => void }

/** Returns the client at one end of a connection. */
export function createCliClient(transport: Transport): CliClient {
  const pending = new Map<number, Pending>()
  const listeners = new Set<Listener>()
  let lastId = 0

  transport.onMessage((message) => {
    const push = pushSchema.parse(message)
    if (push.kind === 'event') {
      for (const { event, take } of [...listeners]) if (event === push.event) take(push.payload)
      return
    }
    const waiting = pending.get(push.id)
    pending.delete(push.id)
    if (push.ok) waiting?.resolve(push.value)
    else waiting?.reject(new ExpectedError(push.error.code, push.error.details))
  })
  transport.onClose(() => {
    for (const waiting of pending.values()) waiting.reject(new ExpectedError('connectionLost'))
    pending.clear()
  })

  return {
    async call(method, input) {
      const id = ++lastId
      const value = await new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject })
        transport.send({ kind: 'request', protocol: protocolVersion, id, method, input })
      })
      return methods[method].output.parse(value) as MethodOutput<typeof method>
    },
    on(event, listener) {
      const registered: Listener = {
        event,
        take: (payload) => listener(events[event].parse(payload) as EventPayload<typeof event>),
      }
      listeners.add(registered)
      return () => listeners.delete(registered)
    },
    close: () => transport.close(),
  }
}
