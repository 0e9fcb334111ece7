/** Why the view can't be kept; each has its sentence in messages/view.ts. */
export type ViewErrorCode = 'full' | 'blocked' | 'unavailable' | 'broken'

/** IndexedDB failed. The library itself is safe: it lies in its folder. */
export class ViewError extends Error {
  override readonly name = 'ViewError'
  readonly code: ViewErrorCode

  constructor(code: ViewErrorCode, cause: unknown) {
    super(`The view failed: ${code}`, { cause })
    this.code = code
  }
}

const codes: Readonly<Record<string, ViewErrorCode>> = {
  QuotaExceededError: 'full',
  BlockedError: 'blocked',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}

/** Returns the error as the view reports it; Dexie puts IndexedDB's own error inside its own. */
export function explainViewError(error: unknown): ViewError {
  for (let inner = error, depth = 0; depth < 4 && inner !== null && inner !== undefined; depth++) {
    if (inner instanceof ViewError) return inner
    if (nameOf(inner) === 'QuotaExceededError') return new ViewError('full', error)
    inner = (inner as { inner?: unknown }).inner
  }
  return new ViewError(codes[nameOf(error)] ?? 'broken', error)
}

/** Whether the database was closed under us, by the browser or by another window that removed it: opening it again helps. */
export function isClosedError(error: unknown): boolean {
  return ['DatabaseClosedError', 'InvalidStateError'].includes(nameOf(error))
}
