import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { dialogPurposes } from '../../../shared/contract/methods.ts'
import { replaceFile } from '../../core/files.ts'

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})
const memorySchema = z.strictObject({
  /** Where the last window stood, and whether it filled the screen. */
  bounds: boundsSchema.nullable(),
  maximised: z.boolean(),
  /** The folder in which each dialog was left. */
  folders: z.partialRecord(z.enum(dialogPurposes), z.string()),
})
export type Memory = z.infer<typeof memorySchema>

const nothing: Memory = { bounds: null, maximised: false, folders: {} }

/** What the desktop shell remembers between runs, in a small file of its own beside the settings. */
export interface ShellMemory {
  get(): Memory
  set(change: Partial<Memory>): void
  /** Resolves when what was set is on disk, or could not be written: that is no reason to keep the app from ending. */
  settled(): Promise<void>
}

/** Reads what was remembered. A file that is missing or no longer valid means nothing was. */
export function openShellMemory(
  home: string,
  logProblem: (what: string, cause: unknown) => void,
): ShellMemory {
  const path = join(home, 'desktop.json')
  let memory = nothing
  try {
    memory = memorySchema.catch(nothing).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // The first run.
  }
  let writing = Promise.resolve()
  return {
    get: () => memory,
    set(change) {
      memory = { ...memory, ...change }
      writing = writing
        .then(() => replaceFile(path, `${JSON.stringify(memory, null, 2)}\n`))
        .catch((error: unknown) => logProblem(`Writing ${path}`, error))
    },
    settled: () => writing,
  }
}
