import { basename, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { findSourceFormat } from '../../../shared/model/source-format.ts'

/** What a start of the program asks for; also what a second start hands to the first. All paths are absolute. */
export const launchRequestSchema = z.strictObject({
  library: z.string().nullable(),
  sample: z.boolean(),
  files: z.array(z.string()),
})
export type LaunchRequest = z.infer<typeof launchRequestSchema>

export interface Surroundings {
  /** The folder in which the command was typed. */
  readonly folder: string
  /** Whether this is the packaged program; otherwise the first word is the path of the app itself. */
  readonly packaged: boolean
}

function toPath(word: string, folder: string): string | null {
  if (!word.startsWith('file:')) return resolve(folder, word)
  try {
    return fileURLToPath(word)
  } catch {
    return null
  }
}

/** Whether the path is a library's own file, which stands for its folder. */
export function isLibraryFile(path: string): boolean {
  return basename(path) === 'library.json'
}

/**
 * Returns what the words of a command line ask for. Switches of Chromium stand among them and are passed over, as is
 * everything that is no file of a kind that can be imported.
 */
export function parseLaunchRequest(
  argv: readonly string[],
  { folder, packaged }: Surroundings,
): LaunchRequest {
  let library: string | null = null
  let sample = false
  let appSeen = packaged
  const files: string[] = []
  const words = argv.slice(1)
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '--sample') sample = true
    else if (word.startsWith('--library=')) library = toPath(word.slice('--library='.length), folder)
    else if (word === '--library') {
      const value = words[++index]
      if (value !== undefined) library = toPath(value, folder)
    } else if (word === '' || word.startsWith('-')) continue
    else if (!appSeen) appSeen = true
    else {
      const path = toPath(word, folder)
      if (path === null) continue
      if (isLibraryFile(path)) library = resolve(path, '..')
      else if (findSourceFormat(path) !== null) files.push(path)
    }
  }
  return { library, sample, files }
}

/**
 * Returns what a second start asks for. It sends its own reading of its command line, because the system may reorder the
 * words; when that did not arrive the words must do.
 */
export function parseSecondLaunch(
  data: unknown,
  argv: readonly string[],
  surroundings: Surroundings,
): LaunchRequest {
  const sent = launchRequestSchema.safeParse(data)
  if (!sent.success) return parseLaunchRequest(argv, surroundings)
  const { library, sample, files } = sent.data
  return {
    library: library !== null && isAbsolute(library) ? library : null,
    sample,
    files: files.filter((path) => isAbsolute(path) && findSourceFormat(path) !== null),
  }
}
