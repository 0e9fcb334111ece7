import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

/** How a command line is split; a name that ends with "..." takes one argument or more, one in brackets none or one. */
interface Shape<Options extends ParseArgsOptionsConfig> {
  readonly options: Options
  readonly positionals: readonly string[]
}

/**
 * Returns the options and arguments of a command. Throws `UsageError` for an unknown option, a missing value, a missing or
 * empty argument or one too many.
 */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  { options, positionals: names }: Shape<Options>,
) {
  const parsed = parse(argv, options)
  const repeats = names.at(-1)?.endsWith('...') ?? false
  const missing = names[parsed.positionals.length]
  if (missing?.startsWith('[') === false) throw new UsageError(`${missing.replace('...', '')} is missing.`)
  const extra = parsed.positionals[names.length]
  if (extra !== undefined && !repeats) throw new UsageError(`“${extra}” is one argument too many.`)
  // As from a variable of a script that was never set: it would stand for the folder that the script is in.
  const empty = parsed.positionals.indexOf('')
  if (empty >= 0)
    throw new UsageError(`${names[Math.min(empty, names.length - 1)]?.replace('...', '')} is empty.`)
  return parsed
}

function parse<const Options extends ParseArgsOptionsConfig>(argv: readonly string[], options: Options) {
  try {
    return parseArgs({ args: joinValues(argv, options), options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(error.message.replace(/\. To specify a positional.*$/s, '.'), { cause: error })
  }
}

/**
 * Returns the arguments with each option and a value that begins with a dash as one: a quote or a note may be
 * "-5.2 per cent" or "- item", which `parseArgs` takes for an option.
 */
function joinValues(argv: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const names = new Set(Object.keys(options).map((name) => `--${name}`))
  const joined: string[] = []
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (argument === '--') return [...joined, ...argv.slice(index)]
    const next = argv[index + 1]
    const takesValue = names.has(argument) && options[argument.slice(2)]?.type === 'string'
    if (!takesValue || next?.startsWith('-') !== true) {
      joined.push(argument)
      if (takesValue && next !== undefined) joined.push(next)
      if (takesValue) index += 1
      continue
    }
    if (next === '--' || names.has(next.replace(/=.*$/s, '')))
      throw new UsageError(`${argument} takes a value.`)
    joined.push(`${argument}=${next}`)
    index += 1
  }
  return joined
}

/** Returns the whole number that an option was given. Throws `UsageError` for anything else. */
export function readWholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`${option} takes a whole number, not “${text}”.`)
  return Number(text)
}
