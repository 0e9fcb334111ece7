import type { TagId } from '../../../../shared/model/ids.ts'
import { parseTagPath, renderTagPath, type Tag } from '../../../../shared/model/tag.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import type { TagLookup } from './tag-lookup.ts'

/** One line of the picker: a tag, or the offer to create the typed path. */
export type TagOption =
  | {
      readonly kind: 'tag'
      readonly tag: Tag
      /** Names of the tags above it, as shown after its own. */
      readonly above: string
      /** The part of the name that matches the query; null when the path matches. */
      readonly match: TextRange | null
      /** 1 to 9 for the tags applied last, while nothing is typed. */
      readonly recent: number | null
    }
  | { readonly kind: 'create'; readonly path: readonly string[] }

/** Lines of the picker: more would not be read, typing is faster. */
const optionLimit = 60
/** Recent tags have the keys 1 to 9. */
export const recentLimit = 9

const fold = (text: string) => text.normalize('NFC').toLowerCase()

/** How well a tag fits; smaller is better, null: not at all. */
function rankOf(tree: TagLookup, tag: Tag, query: string): { rank: number; match: TextRange | null } | null {
  const name = fold(tag.name)
  const at = name.indexOf(query)
  // Offsets are good only where folding keeps the length, as it does but for a few letters.
  const match = at >= 0 && name.length === tag.name.length ? { start: at, end: at + query.length } : null
  if (name === query) return { rank: 0, match }
  if (at === 0) return { rank: 1, match }
  if (at > 0 && /[\s\-–(/]/.test(name.charAt(at - 1))) return { rank: 2, match }
  if (at > 0) return { rank: 3, match }
  return fold(tree.labelOf(tag.id)).includes(query) ? { rank: 4, match: null } : null
}

/** Returns the tags applied last that still exist, newest first, at most nine. */
export function recentTags(tree: TagLookup, recent: readonly string[]): Tag[] {
  return recent.flatMap((id) => tree.byId.get(id as TagId) ?? []).slice(0, recentLimit)
}

/**
 * Returns the picker's lines. Nothing typed: the recent tags, then the others in the order of the tree. Else the tags
 * that fit, best first, and the offer to create the path unless it exists.
 */
export function tagOptions(tree: TagLookup, typed: string, recent: readonly string[]): TagOption[] {
  const path = parseTagPath(typed)
  const above = (tag: Tag) => renderTagPath(tree.pathOf(tag.id).slice(0, -1))
  if (path.length === 0) {
    const newest = recentTags(tree, recent)
    const others = tree.ordered.filter((tag) => !newest.includes(tag))
    return [...newest, ...others].slice(0, optionLimit).map((tag, index) => ({
      kind: 'tag',
      tag,
      above: above(tag),
      match: null,
      recent: index < newest.length ? index + 1 : null,
    }))
  }
  const query = fold(renderTagPath(path))
  const newestFirst = (tag: Tag) => {
    const at = recent.indexOf(tag.id)
    return at < 0 ? recent.length : at
  }
  const options: TagOption[] = tree.ordered
    .flatMap((tag) => {
      const fit = rankOf(tree, tag, query)
      return fit === null ? [] : [{ tag, ...fit }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        newestFirst(a.tag) - newestFirst(b.tag) ||
        tree.orderOf(a.tag.id) - tree.orderOf(b.tag.id),
    )
    .slice(0, optionLimit)
    .map(({ tag, match }) => ({ kind: 'tag', tag, above: above(tag), match, recent: null }))
  const exists = tree.ordered.some((tag) => fold(tree.labelOf(tag.id)) === query)
  return exists ? options : [...options, { kind: 'create', path }]
}
