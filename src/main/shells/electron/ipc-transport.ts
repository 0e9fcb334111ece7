import type { WebContents } from 'electron'
import type { Transport } from '../../../shared/contract/envelope.ts'
import { createOutbox, readMessages } from '../../../shared/contract/outbox.ts'
import { isTrustedFrame } from './app-address.ts'
import { channelToMain, channelToWindow } from './channels.ts'

/** A transport to the page that a window shows now; it must be closed when the window shows another one. */
export interface IpcTransport extends Transport {
  /** Delivers what has come so far and everything that comes: until then messages wait. */
  start(): void
  /** Requests that were not answered yet. */
  pending(): number
}

export interface IpcTransportOptions {
  readonly developmentServer: string | null
  readonly logProblem: (what: string, cause: unknown) => void
  /** Told of every request before it is answered. */
  readonly onRequest: (method: string) => void
}

const hasKind = (message: unknown, kind: string): message is { readonly method?: unknown } =>
  typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind

/** Returns a transport over Electron's IPC to a page, which must be one of our own; what is sent in one turn goes out together. */
export function createIpcTransport(contents: WebContents, options: IpcTransportOptions): IpcTransport {
  const receivers = new Set<(message: unknown) => void>()
  const closeListeners = new Set<() => void>()
  let waiting: unknown[] | null = []
  let pending = 0
  let closed = false

  const deliver = (message: unknown): void => {
    for (const receiver of [...receivers]) receiver(message)
  }
  const take = (message: unknown): void => {
    if (hasKind(message, 'request')) {
      pending++
      options.onRequest(String(message.method))
    }
    if (waiting === null) deliver(message)
    else waiting.push(message)
  }
  const receive = (event: Electron.IpcMainEvent, text: unknown): void => {
    if (!isTrustedFrame(event.senderFrame, options.developmentServer)) {
      options.logProblem('A message from a page that is not ours', event.senderFrame?.url)
      return
    }
    let messages: readonly unknown[]
    try {
      messages = readMessages(String(text))
    } catch (error) {
      options.logProblem('A message that is no JSON', error)
      return
    }
    for (const message of messages) take(message)
  }
  contents.ipc.on(channelToMain, receive)
  const outbox = createOutbox(setImmediate, (text) => {
    if (!closed && !contents.isDestroyed()) contents.send(channelToWindow, text)
  })

  return {
    send(message) {
      if (hasKind(message, 'reply')) pending--
      outbox.add(message)
    },
    onMessage(listener) {
      receivers.add(listener)
      return () => receivers.delete(listener)
    },
    onClose(listener) {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
    close() {
      if (closed) return
      // What waits is dropped: it answers a page that is gone, and the next one counts its requests from the start.
      closed = true
      if (!contents.isDestroyed()) contents.ipc.removeListener(channelToMain, receive)
      for (const listener of [...closeListeners]) listener()
    },
    start() {
      const messages = waiting ?? []
      waiting = null
      for (const message of messages) deliver(message)
    },
    pending: () => (closed ? 0 : pending),
  }
}
