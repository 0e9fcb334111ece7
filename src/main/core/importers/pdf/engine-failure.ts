import { ImportError } from '../importer.ts'

/** What Emscripten says when the module may not grow any more. */
const outOfMemory = /out of memory|OOM|enlarge memory|memory allocation/i

/**
 * Returns the reason for which a person's import failed when the engine gave up on a file: it is unusable after that.
 * Errors that are no failure of the engine are returned as they are.
 */
export function toImportError(error: unknown): unknown {
  if (error instanceof ImportError || !(error instanceof Error)) return error
  if (error.name === 'RuntimeError' || error.message.startsWith('Aborted(')) {
    const code = outOfMemory.test(error.message) ? 'memoryLimit' : 'tooComplex'
    return new ImportError(code, {}, { cause: error })
  }
  // The engine's stack, or ours, ran over: a file nested without end.
  if (error instanceof RangeError) return new ImportError('tooComplex', {}, { cause: error })
  return error
}
