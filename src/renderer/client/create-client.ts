import { protocolVersion, pushSchema, type Transport } from '../../shared/contract/envelope.ts'
import { type EventName, type EventPayload, events } from '../../shared/contract/events.ts'
import {
  type MethodInput,
  type MethodName,
  type MethodOutput,
  methods,
} from '../../shared/contract/methods.ts'
import { type Client, ContractError } from './client.ts'
import type { FileAccess } from './file-access.ts'
import { OpenedLibrary } from './opened-library.ts'
import { PendingCalls } from './pending-calls.ts'
import { prepareFiles } from './prepare-import.ts'
import type { ReconnectingTransport } from './web-socket-transport.ts'

type Listener = (payload: never) => void

/**
 * Returns the client over a connection. What comes back is parsed with the contract's schemas: a reply of another shape
 * rejects with `internal`, an event of another shape is reported and dropped. Calls that wait when the connection is lost,
 * and calls made while it is, reject with `connectionLost`. A connection that comes back finds its library open again
 * before anybody is told.
 */
export function createClient(transport: Transport | ReconnectingTransport, files: FileAccess): Client {
  const pending = new PendingCalls()
  const listeners = new Map<EventName, Set<Listener>>()
  const connectionListeners = new Set<(connected: boolean) => void>()
  const library = new OpenedLibrary()
  let connected = true

  const setConnected = (value: boolean) => {
    connected = value
    for (const listener of [...connectionListeners]) listener(value)
  }

  const request = async <Name extends MethodName>(
    method: Name,
    input: MethodInput<Name>,
  ): Promise<MethodOutput<Name>> => {
    const value = await pending.add((id) =>
      transport.send({ kind: 'request', protocol: protocolVersion, id, method, input }),
    )
    const parsed = methods[method].output.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      throw new ContractError('internal', { method, issue: issue?.message, path: issue?.path.join('.') })
    }
    library.note(method, parsed.data)
    return parsed.data as MethodOutput<Name>
  }

  const emit = (name: string, payload: unknown) => {
    if (!Object.hasOwn(events, name)) return reportError(new Error(`Unknown event ${name}`))
    const parsed = events[name as EventName].safeParse(payload)
    if (!parsed.success) return reportError(new Error(`Event ${name}: ${parsed.error.message}`))
    for (const listener of [...(listeners.get(name as EventName) ?? [])]) listener(parsed.data as never)
  }

  transport.onMessage((message) => {
    const push = pushSchema.safeParse(message)
    if (!push.success) reportError(new Error(`Message: ${push.error.message}`))
    else if (push.data.kind === 'reply') pending.settle(push.data)
    else emit(push.data.event, push.data.payload)
  })
  transport.onClose(() => {
    pending.lose()
    setConnected(false)
  })
  if ('onOpen' in transport) {
    transport.onOpen(() => {
      if (connected) return
      library.restore(request).then(
        () => setConnected(true),
        (error: unknown) => {
          // Lost once more: the next opening tries again. Anything else is for whoever uses the library to meet.
          if (!(error instanceof ContractError) || error.code !== 'connectionLost') setConnected(true)
        },
      )
    })
  }

  return {
    call: (method, input) =>
      connected ? request(method, input) : Promise.reject(new ContractError('connectionLost', { method })),
    on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void) {
      let registered = listeners.get(event)
      if (registered === undefined) {
        registered = new Set()
        listeners.set(event, registered)
      }
      registered.add(listener)
      return () => {
        registered.delete(listener)
      }
    },
    onConnection(listener) {
      connectionListeners.add(listener)
      listener(connected)
      return () => {
        connectionListeners.delete(listener)
      }
    },
    prepareImport: (given, report) => prepareFiles(given, files, report),
    prepareDrop: async (transfer, report) => prepareFiles(await files.collect(transfer), files, report),
  }
}
