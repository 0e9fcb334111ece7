import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const src = join(root, 'src')

/** Who may import whom (ARCHITECTURE.md). First match wins; targets are prefixes of paths below src, or packages. */
const rules: readonly { from: RegExp; allow: readonly RegExp[] }[] = [
  { from: /^shared\/base\//, allow: [/^shared\/base\//] },
  { from: /^shared\/model\//, allow: [/^zod$/, /^shared\/(base|model)\//] },
  { from: /^shared\/log\//, allow: [/^zod$/, /^shared\/(base|model|log)\//] },
  { from: /^shared\/text\//, allow: [/^zod$/, /^shared\/(base|model|text)\//] },
  { from: /^shared\/anchoring\//, allow: [/^zod$/, /^shared\/(base|model|text|anchoring)\//] },
  {
    from: /^shared\/brief\//,
    allow: [/^zod$/, /^(mdast|micromark|unist)/, /^yaml$/, /^shared\/(base|model|text|anchoring|brief)\//],
  },
  {
    from: /^shared\/compare\//,
    allow: [/^zod$/, /^fast-myers-diff$/, /^shared\/(base|model|text|anchoring|compare)\//],
  },
  {
    from: /^shared\/interchange\//,
    allow: [
      /^zod$/,
      /^(mdast|micromark|unist)/,
      /^d3-dsv$/,
      /^shared\/(base|model|text|anchoring|compare|brief|interchange)\//,
    ],
  },
  { from: /^shared\/contract\//, allow: [/^zod$/, /^shared\/(base|model|log|text|compare|contract)\//] },
  { from: /^shared\/messages\//, allow: [/^shared\/(base|model|text|compare|contract|messages)\//] },
  {
    from: /^main\/core\//,
    allow: [
      /^(?!electron|ws$|react|dexie|lexical|@lexical|main\/|renderer\/|shared\/)[@a-z]/,
      /^shared\//,
      /^main\/core\//,
    ],
  },
  { from: /^main\/serve\//, allow: [/^zod$/, /^node:path$/, /^shared\//, /^main\/(serve|core\/handlers)\//] },
  {
    from: /^main\/shells\/electron\/preload\.ts$/,
    allow: [/^electron(\/renderer)?$/, /^shared\/contract\//, /^main\/shells\/electron\/channels\.ts$/],
  },
  {
    from: /^main\/(index\.ts$|shells\/electron\/)/,
    allow: [/^node:/, /^zod$/, /^electron(\/main)?$/, /^shared\//, /^main\/(core|serve|shells\/electron)\//],
  },
  {
    from: /^main\/shells\/browser\//,
    allow: [/^node:/, /^zod$/, /^ws$/, /^shared\//, /^main\/(core|serve|shells\/browser)\//],
  },
  {
    from: /^main\/shells\/cli\//,
    allow: [/^node:/, /^zod$/, /^shared\//, /^main\/(core|serve|shells\/cli)\//],
  },
  { from: /^renderer\/client\//, allow: [/^zod$/, /^shared\//, /^renderer\/client\//] },
  {
    from: /^renderer\/db\//,
    allow: [/^dexie$/, /^react$/, /^shared\//, /^renderer\/(client|db)\//],
  },
  {
    from: /^renderer\/ui\//,
    allow: [
      /^react(-dom)?(\/|$)/,
      /^react-aria/,
      /^lucide-react$/,
      /^@fontsource/,
      /^@tanstack/,
      /^mdast/,
      /^renderer\/ui\//,
      /^shared\/(base|messages)\//,
    ],
  },
  {
    from: /^renderer\/(app\/|main\.tsx$|[a-z-]+\.ts$)/,
    allow: [/^(?!electron|node:|lexical|@lexical|ws$)[@a-z]/, /^shared\//, /^renderer\//],
  },
]

/** Features: what all of them may use; Lexical only where text is rendered. */
function featureRule(file: string): readonly RegExp[] | null {
  const feature = /^renderer\/features\/([^/]+)\//.exec(file)?.[1]
  if (feature === undefined) return null
  const own = new RegExp(`^renderer/features/${feature}/`)
  const packages = /^(?!electron|node:|lexical|@lexical|ws$|dexie|shared|main|renderer)[@a-z]/
  const lexical = feature === 'reader' || feature === 'brief' ? [/^(@lexical\/|lexical$)/] : []
  return [
    own,
    packages,
    ...lexical,
    /^shared\//,
    /^renderer\/(ui|client|db)\//,
    /^renderer\/app\/[a-z-]+\.tsx?$/,
  ]
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name)
    if (item.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(item.name) ? [path] : []
  })
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Returns the target as a path below src with forward slashes, or the package's name. */
function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(src, resolve(dirname(path), specifier)).replaceAll('\\', '/')
}

const files = sourceFiles(src)

describe('who may import whom', () => {
  it('sees the source files', () => {
    expect(files.length).toBeGreaterThan(100)
  })

  it('finds nothing but what ARCHITECTURE.md allows', () => {
    const wrong = files.flatMap((path) => {
      const file = relative(src, path).replaceAll('\\', '/')
      const allowed = featureRule(file) ?? rules.find((rule) => rule.from.test(file))?.allow
      if (allowed === undefined) return [`${file}: its place is not in the table`]
      return importsOf(path)
        .map((specifier) => targetOf(path, specifier))
        .filter((target) => !target.endsWith('.css') && !allowed.some((pattern) => pattern.test(target)))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('keeps every file at one job: none over 400 lines', () => {
    const long = files
      .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 401)
    expect(long).toEqual([])
  })
})
