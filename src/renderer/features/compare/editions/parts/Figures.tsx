import { ArrowRightLeft, ChevronDown, ChevronUp } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { CarryState } from '../../../../../shared/compare/carrying/queue.ts'
import type { EditionFigures } from '../../../../../shared/compare/carrying/rows.ts'
import type { AlignmentState } from '../../../../../shared/compare/editions/alignment.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { Button } from '../../../../ui/Button.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import shared from '../../parts/Figures.module.css'
import type { EditionNames } from '../model/edition-names.ts'
import type { RowFilter } from '../model/row-filter.ts'
import { BareSign } from './EditionSign.tsx'
import styles from './Figures.module.css'

interface Props {
  readonly figures: EditionFigures
  readonly names: EditionNames
  readonly filter: RowFilter
  /** Filters and goes to the first paragraph that is left. */
  onFilter(filter: RowFilter): void
  /** How many passages are in which state; null before that is known. */
  readonly carried: Readonly<Record<CarryState, number>> | null
  onQueue(): void
  /** Goes to the next changed paragraph, or the one before. */
  onStep(step: -1 | 1): void
}

/** The usual states come always, the rarer ones where there are any. */
const always: readonly AlignmentState[] = ['same', 'reworded', 'new', 'dropped']
const order: readonly AlignmentState[] = ['same', 'reworded', 'moved', 'split', 'joined', 'new', 'dropped']

/** What changed between the editions, in figures; each shows its paragraphs. And how far carrying the passages is. */
export function Figures({ figures, names, filter, onFilter, carried, onQueue, onStep }: Props) {
  const { states } = figures
  const shown = order.filter((state) => always.includes(state) || states[state] > 0)
  return (
    <section className={shared.figures} aria-label={words.figures}>
      <div className={styles.row}>
        <AriaButton
          className={classNames(shared.figure, styles.pick, 'inset')}
          aria-pressed={filter === 'all'}
          onPress={() => onFilter('all')}
        >
          <span className={shared.name}>{words.paragraphs}</span>
          <span className={shared.value}>
            {figures.matched.toLocaleString('en')} <small>{words.matchedOf(figures.total)}</small>
          </span>
        </AriaButton>
        {shown.map((state) => (
          <AriaButton
            key={state}
            className={classNames(shared.figure, styles.pick, 'inset')}
            aria-pressed={filter === state}
            isDisabled={states[state] === 0}
            onPress={() => onFilter(filter === state ? 'all' : state)}
          >
            <span className={shared.name}>
              {state === 'new' ? words.newIn(names.new) : words.states[state]} <BareSign state={state} />
            </span>
            <span className={shared.value}>
              {states[state].toLocaleString('en')}{' '}
              <small>{words.shareOf(states[state], figures.total)}</small>
            </span>
          </AriaButton>
        ))}
      </div>
      <div className={styles.carried}>
        <Icon icon={ArrowRightLeft} />
        <p className="grow">{carried !== null && <Carried counts={carried} name={names.old} />}</p>
        <Button className={styles.narrow ?? ''} variant="line" onPress={onQueue}>
          {words.queueShow}
        </Button>
        <IconButton
          icon={ChevronUp}
          label={words.previousChange}
          keys="Shift+F7"
          onPress={() => onStep(-1)}
        />
        <IconButton icon={ChevronDown} label={words.nextChange} keys="F7" onPress={() => onStep(1)} />
        <Button
          variant="line"
          aria-pressed={filter === 'changes'}
          onPress={() => onFilter(filter === 'changes' ? 'all' : 'changes')}
        >
          {words.onlyChanges}
        </Button>
      </div>
    </section>
  )
}

function Carried({ counts, name }: { readonly counts: Record<CarryState, number>; readonly name: string }) {
  const { waiting, unmatched, done, left } = counts
  const total = waiting + unmatched + done + left
  if (total === 0) return words.noPassages(name)
  const parts = [
    words.carried(done),
    words.wait(waiting),
    ...(unmatched > 0 ? [words.unmatched(unmatched)] : []),
    ...(left > 0 ? [words.left(left)] : []),
  ]
  return (
    <>
      <b>{words.passagesFrom(total, name)}</b> {parts.join(', ')}.
    </>
  )
}
