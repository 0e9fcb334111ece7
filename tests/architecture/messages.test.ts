import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '..', '..', 'src')
const folder = join(src, 'shared', 'messages')

/** All source files, without comments: a name there is no use of it. */
const texts = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
  .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'))
  .map((text) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*/g, ''))

/** Words of the program that may be keys of a table. */
const quoted = new Set(texts.flatMap((text) => [...text.matchAll(/'([\w-]+)'/g)].map(([, word]) => word)))

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the paths of all sentences of a table. */
function listPaths(table: object): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isTable(value) ? listPaths(value).map((path) => `${key}.${path}`) : [key],
  )
}

/** Where a table is imported, made, or given another name: this alone uses nothing of it. */
const declares = (name: string) =>
  new RegExp(
    `import \\{[^}]*\\} from|export const ${name}\\b|const (?<alias>\\w+) = ${name}\\n|const \\{(?<parts>[^}]*)\\} = ${name}\\n`,
    'g',
  )

/**
 * Returns the paths of the sentences that a source text takes out of the table that `expression` stands for. Where it
 * takes one by a key, those count whose key is a word of the program; where it hands the table on, all do.
 */
function readPaths(text: string, expression: string, table: object): string[] {
  const name = expression.replaceAll('.', '\\s*\\.')
  const imported = [...text.matchAll(new RegExp(`\\b${name} as (\\w+)`, 'g'))].map(([, alias]) => alias)
  const declared = [...text.matchAll(declares(name))].map(({ groups }) => groups)
  const aliases = [...imported, ...declared.map((groups) => groups?.alias)]
  const parts = declared.flatMap((groups) => groups?.parts?.match(/\w+/g) ?? [])
  const rest = text.replaceAll(declares(name), '')
  const stands = (before: string) => new RegExp(`(?<![\\w'"/-]|(?<!\\.\\.)\\.)${name}${before}`).test(rest)
  const byKey = stands('\\[')
  const isHandedOn = stands('(?![\\w\\[:]|\\s*\\.)')
  const here = Object.entries(table).flatMap(([key, value]) => {
    if (isHandedOn || parts.includes(key) || (byKey && quoted.has(key))) return listPaths({ [key]: value })
    if (!stands(`\\s*\\.${key}\\b`)) return []
    if (!isTable(value)) return [key]
    return readPaths(rest, `${expression}.${key}`, value).map((path) => `${key}.${path}`)
  })
  return [...here, ...aliases.flatMap((alias) => (alias ? readPaths(rest, alias, table) : []))]
}

/** Returns the sentences of the table that no source text takes. */
function findUnused(name: string, table: object): string[] {
  const has = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from|export const ${name}\\b`)
  const read = new Set(texts.flatMap((text) => (has.test(text) ? readPaths(text, name, table) : [])))
  return listPaths(table)
    .filter((path) => !read.has(path))
    .map((path) => `${name}.${path}`)
}

describe('messages', async () => {
  const modules = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map(async (file): Promise<object> => import(join(folder, file))),
  )
  const tables = modules.flatMap((module) => Object.entries(module)).filter(([, value]) => isTable(value))

  it.each([
    ['say(words.open, words\n  .kinds.pdf)', ['open', 'kinds.pdf']],
    ["import { words as t } from './words.ts'\nsay(t.shut)", ['shut']],
    ['const t = words\nsay(t.shut)', ['shut']],
    ['const t = words.kinds\nsay(t.pdf)', ['kinds.pdf']],
    ['const { shut, kinds } = words\n', ['shut', 'kinds.pdf', 'kinds.neverAKeyHere']],
    ['say(words.kinds[kind])', ['kinds.pdf']],
    ['say({ ...words })', ['open', 'shut', 'kinds.pdf', 'kinds.neverAKeyHere']],
    ['say(other.words.open, swords.shut)', []],
  ])('sees what %j uses', (text, paths) => {
    const table = { open: '', shut: '', kinds: { pdf: '', neverAKeyHere: '' } }
    expect(readPaths(text, 'words', table)).toEqual(paths)
  })

  it('are all used', () => {
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.flatMap(([name, table]) => findUnused(name, table))).toEqual([])
  })
})
