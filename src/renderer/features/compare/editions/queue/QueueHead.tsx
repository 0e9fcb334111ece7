import { ChevronDown, ChevronUp, ListFilter, X } from 'lucide-react'
import { type CarryState, carryStates } from '../../../../../shared/compare/carrying/queue.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { CoderId, TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import frame from '../../parts/Queue.module.css'
import styles from './Queue.module.css'
import { type QueueFilter, wholeQueue } from './queue-filter.ts'

interface Props {
  readonly title: string
  readonly count: number
  readonly counts: Readonly<Record<CarryState, number>>
  readonly filter: QueueFilter
  onFilter(filter: QueueFilter): void
  readonly tree: TagTree
  readonly coders: readonly Coder[]
  onStep(step: -1 | 1): void
  onClose(): void
}

/** What is listed, and the way through it. */
export function QueueHead({ title, count, filter, onStep, onClose, ...panel }: Props) {
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(wholeQueue)
  return (
    <header className={frame.head}>
      <h2 className={styles.title}>
        {title} <span className={`${frame.count} num`}>{count.toLocaleString('en')}</span>
      </h2>
      <Popover
        label={words.filter}
        trigger={<IconButton icon={ListFilter} label={words.filter} pressed={isFiltered} />}
      >
        <FilterPanel filter={filter} {...panel} />
      </Popover>
      <IconButton icon={ChevronUp} label={words.previous} keys="[" onPress={() => onStep(-1)} />
      <IconButton icon={ChevronDown} label={words.next} keys="]" onPress={() => onStep(1)} />
      <IconButton
        className={styles.close ?? ''}
        icon={X}
        label={words.queueHide}
        keys="Escape"
        onPress={onClose}
      />
    </header>
  )
}

type PanelProps = Pick<Props, 'filter' | 'counts' | 'onFilter' | 'tree' | 'coders'>

function FilterPanel({ filter, counts, onFilter, tree, coders }: PanelProps) {
  return (
    <div className={styles.panel}>
      <label>
        {words.filterState}
        <select
          value={filter.state}
          onChange={(event) => onFilter({ ...filter, state: event.target.value as QueueFilter['state'] })}
        >
          <option value="check">{`${words.toCheck} (${counts.waiting + counts.unmatched})`}</option>
          {carryStates.map((state) => (
            <option key={state} value={state}>{`${words.carryStates[state]} (${counts[state]})`}</option>
          ))}
        </select>
      </label>
      <label>
        {words.filterTag}
        <select
          value={filter.tag ?? ''}
          onChange={(event) => onFilter({ ...filter, tag: (event.target.value || null) as TagId | null })}
        >
          <option value="">{words.anyTag}</option>
          {tree.all.map(({ tag, path }) => (
            <option key={tag.id} value={tag.id}>
              {renderTagPath(path)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.filterCoder}
        <select
          value={filter.coder ?? ''}
          onChange={(event) => onFilter({ ...filter, coder: (event.target.value || null) as CoderId | null })}
        >
          <option value="">{words.anyCoder}</option>
          {coders.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
