import { ListFilter } from 'lucide-react'
import type { SetStateAction } from 'react'
import { ToggleButton } from 'react-aria-components'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import { Segment } from '../../../../ui/Segment.tsx'
import { Chooser } from '../../parts/Chooser.tsx'
import { StateSign } from '../../parts/StateSign.tsx'
import { TagName } from '../../parts/TagName.tsx'
import { allDifferences, type ItemFilter } from '../model/item-filter.ts'
import type { StateFigure } from '../parts/Figures.tsx'
import styles from './Queue.module.css'

const messages = compareCodersMessages.view

export interface QueueFilterProps {
  readonly filter: ItemFilter
  readonly figures: readonly StateFigure[]
  /** Tags that occur in the comparison; '' stands for highlights without tags. */
  readonly tagsHere: readonly (TagId | '')[]
  readonly tree: TagTree
  /** A change goes on from the filter as it is by then: another one may still be being drawn. */
  onFilter(filter: SetStateAction<ItemFilter>): void
}

const settledOptions = [
  { value: 'any', label: messages.anySettled },
  { value: 'open', label: messages.onlyOpen },
  { value: 'settled', label: messages.onlySettled },
] as const

/** Which items the list shows: by state, tag, and whether they are settled. */
export function QueueFilter({ filter, figures, tagsHere, tree, onFilter }: QueueFilterProps) {
  const pathOf = (tag: TagId | '') => {
    const node = tag === '' ? null : tree.find(tag)
    return node === null ? compareCodersMessages.plain : renderTagPath(node.path)
  }
  return (
    <Popover
      label={messages.filter}
      className={styles.filters ?? ''}
      trigger={<IconButton icon={ListFilter} label={messages.filter} pressed={filter !== allDifferences} />}
    >
      <div>
        <h3>{messages.filterState}</h3>
        <div className={styles.filterStates}>
          {figures.map(({ kind, words }) => (
            <ToggleButton
              key={kind}
              className={styles.filterState ?? ''}
              isSelected={filter.states.has(kind)}
              onChange={(on) =>
                onFilter((now) => ({
                  ...now,
                  states: new Set(on ? [...now.states, kind] : [...now.states].filter((one) => one !== kind)),
                }))
              }
            >
              <StateSign kind={kind} label={null} />
              {words}
            </ToggleButton>
          ))}
        </div>
      </div>
      <div>
        <h3>{messages.filterTag}</h3>
        <Chooser
          label={messages.filterTag}
          shown={
            filter.tag === null ? (
              messages.anyTag
            ) : (
              <TagName tree={tree} tag={filter.tag === '' ? null : filter.tag} bare />
            )
          }
          choices={[
            { key: 'any', text: messages.anyTag },
            ...tagsHere.map((tag) => ({
              key: `t${tag}`,
              text: pathOf(tag),
              shown: <TagName tree={tree} tag={tag === '' ? null : tag} bare />,
            })),
          ]}
          chosen={[filter.tag === null ? 'any' : `t${filter.tag}`]}
          onChoose={([key]) => {
            const tag = tagsHere.find((one) => `t${one}` === key) ?? null
            onFilter((now) => ({ ...now, tag }))
          }}
        />
      </div>
      <div>
        <h3>{messages.filterSettled}</h3>
        <Segment
          label={messages.filterSettled}
          options={settledOptions}
          value={filter.settled}
          onChange={(settled) => onFilter((now) => ({ ...now, settled }))}
        />
      </div>
    </Popover>
  )
}
