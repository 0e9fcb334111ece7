import { Columns2, Layers } from 'lucide-react'
import type { MatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import { parseMatchRule, renderMatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import {
  compareCodersMessages,
  describeMatchRule,
  listNames,
} from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { Segment } from '../../../../ui/Segment.tsx'
import { Chooser } from '../../parts/Chooser.tsx'
import { TagName } from '../../parts/TagName.tsx'
import type { Layout } from '../model/compose-panes.ts'

const messages = compareCodersMessages.view

const rules = ['exact', 'iou:0.9', 'iou:0.75', 'iou:0.5', 'iou:0.25', 'overlap']

interface Props {
  readonly coders: readonly Coder[]
  readonly compared: readonly Coder[]
  readonly tree: TagTree
  readonly tags: readonly TagId[]
  readonly rule: MatchRule
  /** Null: there is no room for more than one text. */
  readonly layout: Layout | null
  onCoders(coders: CoderId[]): void
  onTags(tags: TagId[]): void
  onRule(rule: MatchRule): void
  onLayout(layout: Layout): void
}

const layouts = [
  { value: 'side', label: messages.sideBySide, icon: Columns2 },
  { value: 'overlay', label: messages.overlay, icon: Layers },
] as const

/** Who is compared, under which tags, what counts as the same, and how it is laid out. */
export function CodersChoosers(props: Props) {
  const { coders, compared, tree, tags, rule, layout } = props
  const [tag] = tags
  return (
    <>
      <Chooser
        label={messages.coders}
        showsNames
        shown={compared.length === 0 ? messages.coders : listNames(compared.map(({ name }) => name))}
        multiple
        least={2}
        choices={coders.map((coder) => ({
          key: coder.id,
          text: coder.name,
          shown: (
            <>
              <CoderSign name={coder.name} shape={coder.shape} colour={coder.colour} decorative />
              {coder.name}
            </>
          ),
        }))}
        chosen={compared.map(({ id }) => id)}
        isDisabled={coders.length < 2}
        onChoose={props.onCoders}
      />
      <Chooser
        label={messages.tags}
        showsNames={tag !== undefined}
        shown={
          tag === undefined ? (
            messages.allTags
          ) : tags.length === 1 ? (
            <TagName tree={tree} tag={tag} bare />
          ) : (
            messages.someTags(tags.length)
          )
        }
        multiple
        choices={tree.all.map((node) => ({
          key: node.tag.id,
          text: renderTagPath(node.path),
          shown: <TagName tree={tree} tag={node.tag.id} bare />,
        }))}
        chosen={tags}
        isDisabled={tree.all.length === 0}
        onChoose={props.onTags}
      />
      <Chooser
        label={messages.match}
        shown={describeMatchRule(rule)}
        choices={rules.flatMap((key) => {
          const choice = parseMatchRule(key)
          return choice === null ? [] : [{ key, text: describeMatchRule(choice) }]
        })}
        chosen={[renderMatchRule(rule)]}
        onChoose={([key]) => {
          const chosen = parseMatchRule(key ?? '')
          if (chosen !== null) props.onRule(chosen)
        }}
      />
      {layout !== null && (
        <Segment label={messages.layout} options={layouts} value={layout} onChange={props.onLayout} />
      )}
    </>
  )
}
