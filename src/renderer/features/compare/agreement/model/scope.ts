import type {
  AgreementSubject,
  PassageMeasure,
} from '../../../../../shared/compare/agreement/agreement-input.ts'
import type { UnitKind } from '../../../../../shared/compare/agreement/unit-ranges.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagNode, TagTree } from '../../../../../shared/model/tag-tree.ts'

/** What all tables of the view share: names of ids, the unit, and the way to passages. */
export interface AgreementScope {
  readonly tree: TagTree
  /** What all compared tags together are called. */
  readonly together: string
  readonly unit: UnitKind
  readonly measures: readonly PassageMeasure[]
  coderName(id: string): string
  coder(id: string): Coder | null
  /** Shows where coders differ. */
  onOpen(subject: AgreementSubject): void
}

/** Returns the tag's node; null for all tags together, and for a tag that is gone. */
export function findTag(tree: TagTree, tag: string | null): TagNode | null {
  return tag === null ? null : tree.find(tag as TagId)
}

/** Returns what the compared tags together are called: by their number where some were chosen, one by its name. */
export function nameTogether(tree: TagTree, chosen: readonly TagId[]): string {
  const [only] = chosen
  if (only === undefined) return words.allTogether
  return chosen.length > 1
    ? words.someTags(chosen.length)
    : tagPath({ tree, together: words.allTogether }, only)
}

/** Returns the tag's whole path, or what all compared tags together are called. */
export function tagPath({ tree, together }: Pick<AgreementScope, 'tree' | 'together'>, tag: string | null) {
  const node = findTag(tree, tag)
  return node === null ? together : renderTagPath(node.path)
}
