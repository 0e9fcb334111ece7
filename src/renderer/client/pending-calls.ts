import type { Reply } from '../../shared/contract/envelope.ts'
import { ContractError } from './client.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: ContractError): void
}

/** Calls that wait for their replies, by request id. */
export class PendingCalls {
  private readonly calls = new Map<number, Pending>()
  private lastId = 0

  /** Takes a call in; `send` gets its id. The promise follows the reply. */
  add(send: (id: number) => void): Promise<unknown> {
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.calls.set(id, { resolve, reject })
      send(id)
    })
  }

  /** Ends the call that the reply answers; a reply to no call is left alone. */
  settle(reply: Reply): void {
    const call = this.calls.get(reply.id)
    if (call === undefined) return
    this.calls.delete(reply.id)
    if (reply.ok) call.resolve(reply.value)
    else call.reject(new ContractError(reply.error.code, reply.error.details))
  }

  /** Ends all calls: their replies will not come. */
  lose(): void {
    const lost = [...this.calls.values()]
    this.calls.clear()
    for (const call of lost) call.reject(new ContractError('connectionLost'))
  }
}
