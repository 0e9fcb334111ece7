import { type Bridge, bridgeName } from '../../shared/contract/bridge.ts'
import type { Transport } from '../../shared/contract/envelope.ts'
import { createOutbox, readMessages } from '../../shared/contract/outbox.ts'
import { ContractError } from './client.ts'
import { deliver } from './deliver.ts'
import type { FileAccess } from './file-access.ts'

/** Returns what Electron's preload script left on the window; null in a browser. */
export function findBridge(): Bridge<File> | null {
  return (window as { [bridgeName]?: Bridge<File> })[bridgeName] ?? null
}

/** Returns the connection over Electron's IPC. It ends only with the window, so `onClose` is called by `close` alone. */
export function createElectronTransport(bridge: Bridge<File>): Transport {
  const removals = new Set<() => void>()
  const closeListeners = new Set<() => void>()
  // A task's calls have all been made when its microtasks run; a timer would wait for the next frame.
  const outbox = createOutbox(queueMicrotask, (text) => bridge.send(text))
  return {
    send: outbox.add,
    onMessage(listener) {
      const remove = bridge.onMessage((text) => {
        for (const message of readMessages(text)) deliver(listener, message)
      })
      removals.add(remove)
      return () => {
        removals.delete(remove)
        remove()
      }
    },
    onClose(listener) {
      closeListeners.add(listener)
      return () => closeListeners.delete(listener)
    },
    close() {
      outbox.flush()
      for (const remove of removals) remove()
      removals.clear()
      for (const listener of [...closeListeners]) listener()
    },
  }
}

/** Returns the paths of dropped and chosen files; main walks the folders among them. */
export function createPathAccess(bridge: Bridge<File>): FileAccess {
  return {
    collect: (transfer) => Promise.resolve([...transfer.files]),
    give(file) {
      const path = bridge.pathForFile(file)
      if (path === '') return Promise.reject(new ContractError('unreadable', { path: file.name }))
      return Promise.resolve({ path })
    },
  }
}
