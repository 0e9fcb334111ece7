import { parse } from 'yaml'
import type { MetadataDraft } from '../compose-extraction.ts'
import { parseDate } from '../parse-date.ts'

/** Most aliases a front matter may expand: a file of nested ones grows without end. */
const aliasLimit = 20

/** Returns title, author or issuing body, date and language from YAML front matter; nothing from what is no mapping. */
export function readFrontMatter(source: string): MetadataDraft {
  const values = parseMapping(source)
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

function parseMapping(source: string): Readonly<Record<string, unknown>> {
  try {
    // The failsafe schema reads "2024-03-05" and "2024" as the strings they are, not as dates in a time zone.
    const value: unknown = parse(source, {
      schema: 'failsafe',
      maxAliasCount: aliasLimit,
      logLevel: 'silent',
    })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]))
  } catch {
    return {}
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
