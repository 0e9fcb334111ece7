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

/** Returns the tag's whole path, or what all tags together are called. */
export function tagPath(tree: TagTree, tag: string | null): string {
  const node = findTag(tree, tag)
  return node === null ? words.allTogether : renderTagPath(node.path)
}
