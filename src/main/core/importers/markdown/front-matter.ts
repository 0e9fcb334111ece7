import { parse } from 'yaml'
import type { MetadataDraft } from '../compose-extraction.ts'
import { parseDate } from '../parse-date.ts'
import { readTomlPairs } from './toml-front-matter.ts'

/** Most aliases a front matter may expand: a file of nested ones grows without end. */
const aliasLimit = 20

/** A line such as "title: x": with one of these even YAML that cannot be parsed was meant as front matter. */
const keyLine = /^[\w-]+[ \t]*:(?:[ \t]|$)/m

/** How front matter is written: between lines of `---` or of `+++`. */
export type FrontMatterSyntax = 'yaml' | 'toml'

/** Front matter at the top of a Markdown file, and what it says. */
export interface FrontMatter {
  readonly syntax: FrontMatterSyntax
  readonly metadata: MetadataDraft
}

const fenced: Readonly<Record<FrontMatterSyntax, RegExp>> = {
  yaml: /^---[ \t]*(?:\r\n?|\n)([\s\S]*?)^---[ \t]*$/m,
  toml: /^\+\+\+[ \t]*(?:\r\n?|\n)([\s\S]*?)^\+\+\+[ \t]*$/m,
}

/** Returns the front matter that the file begins with; null where it has none, or where that is no mapping. */
export function findFrontMatter(text: string): FrontMatter | null {
  for (const syntax of ['yaml', 'toml'] as const) {
    const match = fenced[syntax].exec(text)
    if (match?.index !== 0) continue
    const metadata = readFrontMatter(syntax, match[1] ?? '')
    if (metadata !== null) return { syntax, metadata }
  }
  return null
}

/**
 * Returns title, author or issuing body and date from front matter; null where the text between the two lines is no
 * mapping, so that the lines are rules and what stands between them is text.
 */
function readFrontMatter(syntax: FrontMatterSyntax, source: string): MetadataDraft | null {
  const values = syntax === 'toml' ? readTomlPairs(source) : parseMapping(source)
  if (values === null) return null
  const read = (...names: string[]): string =>
    names.map((name) => nameOf(values[name])).find((text) => text !== '') ?? ''
  return {
    title: read('title'),
    issuer: read(
      'author',
      'authors',
      'issuer',
      'organisation',
      'organization',
      'institution',
      'publisher',
      '作者',
    ),
    date: parseDate(read('date', 'published', 'publishdate', 'created', '日期')),
  }
}

function parseMapping(source: string): Readonly<Record<string, unknown>> | null {
  try {
    // The failsafe schema reads "2024-03-05" and "2024" as the strings they are, not as dates in a time zone.
    const value: unknown = parse(source, {
      schema: 'failsafe',
      maxAliasCount: aliasLimit,
      logLevel: 'silent',
    })
    // Nothing, or nothing but comments.
    if (value === null) return {}
    if (typeof value !== 'object' || Array.isArray(value)) return null
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]))
  } catch {
    return keyLine.test(source) ? {} : null
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value))
    return value
      .map(nameOf)
      .filter((text) => text !== '')
      .join(', ')
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name)
  return ''
}
