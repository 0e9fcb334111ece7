import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import type { TagId } from '../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../shared/model/tag-tree.ts'
import { Chip } from '../../../ui/Chip.tsx'

interface Props {
  readonly tree: TagTree
  /** Null: a highlight without tags. */
  readonly tag: TagId | null
  readonly bare?: boolean
}

/** A tag as a chip; a highlight without tags in words. */
export function TagName({ tree, tag, bare = false }: Props) {
  const node = tag === null ? null : tree.find(tag)
  if (node === null) return <span className="mute">{compareCodersMessages.plain}</span>
  return <Chip name={node.tag.name} colour={node.tag.colour} title={renderTagPath(node.path)} bare={bare} />
}
