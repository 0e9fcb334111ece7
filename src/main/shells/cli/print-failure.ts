import { type ErrorCode, errorCodeSchema } from '../../../shared/contract/errors.ts'
import { describeError } from '../../../shared/messages/errors.ts'
import { type ImportFailure, importFailureSchema } from '../../../shared/model/import-failure.ts'
import { ExpectedError } from '../../core/expected-error.ts'
import type { Output } from './cli-io.ts'
import { type Command, exitCodes } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Failures that say: these arguments name nothing here. Everything else could not be done. */
const argumentFailures: ReadonlySet<string> = new Set<ErrorCode>([
  'unknownDocument',
  'ambiguousDocument',
  'unknownAnnotation',
  'unknownTag',
  'unknownCoder',
  'coderNeeded',
  'quoteNotFound',
  'quoteAmbiguous',
  'badRange',
])

/** What the command line advises where the catalogue speaks of windows and buttons; it may add lines of its own. */
const advice: Readonly<Partial<Record<ErrorCode | ImportFailure, string>>> = {
  codingHidden:
    'Say who looks with --as NAME, and once that coding is finished, `briefmark done LIBRARY DOCUMENT --coder NAME`.',
  coderNeeded: 'Say who with --coder NAME, or make the library with `briefmark init LIBRARY --coder NAME`.',
  unknownCoder:
    'Give the name of a coder who is in it; `briefmark annotate --coder NAME` brings a new one in. Coders here:',
  readOnly:
    'Nothing was written. Check the permissions of the folder, or copy the library to a folder of your own.',
  passwordNeeded: 'Give its password with --password. It is used once and not kept.',
  passwordWrong: 'Try another with --password; capital and small letters count.',
  ambiguousDocument: 'Give the id of one, or the beginning of its id:',
  quoteAmbiguous:
    'Say which one with --prefix or --suffix, the words directly before or after it, or with --start and --end:',
}

const isKnown = (code: string): code is ErrorCode | ImportFailure =>
  errorCodeSchema.safeParse(code).success || importFailureSchema.safeParse(code).success

/** What the catalogue's sentence would not tell apart. */
function findOwnSentence(
  code: string,
  { quote, context, reason, annotation, candidates }: Readonly<Record<string, unknown>>,
): string | null {
  if (code === 'quoteNotFound' && context === true) {
    return `The words “${String(quote)}” are in this document, but not with this prefix and suffix:`
  }
  if (code === 'unknownAnnotation' && Array.isArray(candidates) && candidates.length > 0) {
    return `“${String(annotation)}” is too little of an id to know which passage is meant. Give more of one of these:`
  }
  if (code === 'badRange' && reason === 'surrogatePair') {
    return 'This range would cut a character in two: offsets count UTF-16 code units, and this character has two.'
  }
  return null
}

/** Returns the sentences for a failure; for a code without any, the code and its details. */
export function describeFailure(code: string, details: Readonly<Record<string, unknown>>): string {
  const sentence = findOwnSentence(code, details)
  if (sentence !== null) return sentence
  if (!isKnown(code)) return `${code} ${JSON.stringify(details)}`
  const { what, todo } = describeError(code, details)
  const own = advice[code] ?? todo
  return own === '' ? what : `${what} ${own}`
}

/** Writes a failure as sentences, with its candidates on lines of their own. Returns the exit code that fits it. */
export function printFailure(error: unknown, command: Command | null, stderr: Output): number {
  if (error instanceof UsageError) {
    const name = command === null ? 'briefmark' : `briefmark ${command.name}`
    const usage = command === null ? '' : `Usage: ${name} ${command.synopsis}\n`
    stderr.write(`briefmark: ${error.message}\n${usage}Help: ${name} --help\n`)
    return exitCodes.usage
  }
  if (error instanceof ExpectedError) {
    const { candidates } = error.details
    stderr.write(`briefmark: ${describeFailure(error.code, error.details)}\n`)
    if (Array.isArray(candidates))
      for (const candidate of candidates) stderr.write(`  ${String(candidate)}\n`)
    return argumentFailures.has(error.code) ? exitCodes.usage : exitCodes.failed
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  stderr.write(`briefmark: ${describeFailure('internal', {})}\n${text}\n`)
  return exitCodes.failed
}
