import type { ErrorText } from './errors.ts'

const viewErrors: Readonly<Record<string, ErrorText>> = {
  full: {
    what: 'There is no room left for the index of this library.',
    todo: 'Free some space on this computer’s disk, then build the index again. The library itself is complete in its folder.',
  },
  blocked: {
    what: 'Another window holds the index of this library.',
    todo: 'Close the other windows of Briefmark and build the index again.',
  },
  unavailable: {
    what: 'The index of this library can’t be opened here.',
    todo: 'A private window or a setting of the browser may forbid storage. Use an ordinary window, or build the index again. The library itself is complete in its folder.',
  },
  broken: {
    what: 'The index of this library is damaged.',
    todo: 'Build it again. The library itself is complete in its folder.',
  },
}

/** Returns what to say when the view failed; null when the error is another one. */
export function describeViewError(error: unknown): ErrorText | null {
  if (!(error instanceof Error) || error.name !== 'ViewError' || !('code' in error)) return null
  return viewErrors[String(error.code)] ?? null
}
