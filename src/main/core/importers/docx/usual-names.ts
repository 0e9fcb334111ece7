import { posix } from 'node:path'
import { SaxesParser } from 'saxes'
import { decodePart, type PackageParts } from './read-package.ts'

/** The name under which every other file of this folder, and mammoth where a relation leads nowhere, looks for the text. */
export const mainPart = 'word/document.xml'
const usualNames = new Map([
  ['core-properties', 'docProps/core.xml'],
  ['styles', 'word/styles.xml'],
  ['numbering', 'word/numbering.xml'],
  ['settings', 'word/settings.xml'],
  ['footnotes', 'word/footnotes.xml'],
  ['endnotes', 'word/endnotes.xml'],
  ['comments', 'word/comments.xml'],
])

interface Relation {
  /** The last word of its type: "styles". */
  readonly kind: string
  /** The part's name in the package. */
  readonly part: string
}

/**
 * Returns the parts under the names that Word itself gives them. The format leaves names free, only relations tell what a
 * part is: Word in the browser writes "word/document2.xml" and "word/styles2.xml".
 */
export function useUsualNames(parts: PackageParts): Map<string, Uint8Array> {
  const named = new Map(parts)
  const ofPackage = readRelations(parts, '')
  const main = ofPackage.find(({ kind }) => kind === 'officeDocument')?.part ?? mainPart
  rename(named, parts, main, mainPart)
  // A relation of another kind that leads to the text must not take it away.
  const others = [...ofPackage, ...readRelations(parts, main)].filter(
    ({ part }) => part !== main && part !== mainPart,
  )
  for (const { kind, part } of others) rename(named, parts, part, usualNames.get(kind))
  return named
}

/** Puts a part and what it is related to under another name, unless it has that one or is not there. */
function rename(
  named: Map<string, Uint8Array>,
  parts: PackageParts,
  from: string | undefined,
  to: string | undefined,
): void {
  if (from === undefined || to === undefined || from === to || !parts.has(from)) return
  for (const [old, name] of [
    [from, to],
    [relationsOf(from), relationsOf(to)],
  ] as const) {
    const content = parts.get(old)
    named.delete(old)
    if (content === undefined) named.delete(name)
    else named.set(name, content)
  }
}

/** Returns the name of the part with the relations of `part`; "" is the package itself. */
function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function readRelations(parts: PackageParts, source: string): Relation[] {
  const content = parts.get(relationsOf(source))
  if (content === undefined) return []
  const relations: Relation[] = []
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  parser.on('error', () => undefined)
  parser.on('opentag', ({ attributes: { Type, Target, TargetMode } }) => {
    if (typeof Type !== 'string' || typeof Target !== 'string' || TargetMode === 'External') return
    const part = posix.resolve('/', posix.dirname(source), Target).slice(1)
    relations.push({ kind: Type.slice(Type.lastIndexOf('/') + 1), part })
  })
  parser.write(decodePart(content)).close()
  return relations
}
