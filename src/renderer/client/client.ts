import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { EventName, EventPayload } from '../../shared/contract/events.ts'
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/methods.ts'
import type { ImportItem } from '../../shared/contract/shapes.ts'

/** An expected failure that main replied with; the catalogue has a sentence for every code. */
export class ContractError extends Error {
  override readonly name = 'ContractError'
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** The renderer's side of the contract: the same over Electron's IPC and over WebSocket. */
export interface Client {
  /** Calls a method and parses what comes back. Rejects with `ContractError`. */
  call<Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>>
  /** Registers a listener; returns its removal. */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void
  /** Registers a listener for the connection's state; called at once with the present one. Returns its removal. */
  onConnection(listener: (connected: boolean) => void): () => void
  /**
   * Makes what was dropped, chosen or pasted ready for `sources.import`: paths where the shell knows them, else the
   * files are sent to main first. Folders are walked. `report` tells how many files were sent, of how many.
   */
  prepareImport(files: readonly File[], report?: (done: number, total: number) => void): Promise<ImportItem[]>
  /** The same for a drop, whose folders can be walked only through its items. Call it in the drop event itself. */
  prepareDrop(transfer: DataTransfer, report?: (done: number, total: number) => void): Promise<ImportItem[]>
}
