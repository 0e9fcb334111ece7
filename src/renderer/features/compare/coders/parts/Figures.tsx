import type { ReactNode } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import type { MatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import { compareCodersMessages, describeMatchRule } from '../../../../../shared/messages/compare-coders.ts'
import { Button } from '../../../../ui/Button.tsx'
import { ProgressBar } from '../../../../ui/ProgressBar.tsx'
import styles from '../../parts/Figures.module.css'
import { StateSign } from '../../parts/StateSign.tsx'
import { allDifferences, type StateFilter } from '../model/item-filter.ts'

const messages = compareCodersMessages.view

/** How many items are in a state, with the words for it. */
export interface StateFigure {
  readonly kind: StateFilter
  readonly words: string
  readonly count: number
}

export interface FiguresProps {
  readonly states: readonly StateFigure[]
  readonly total: number
  readonly agreed: number
  readonly differences: number
  readonly settled: number
  /** Agreed items that the consensus coder does not have yet. */
  readonly agreedOpen: number
  readonly leftOut: number
  /** The states that the list shows now. */
  readonly shown: ReadonlySet<StateFilter>
  /** The figures of agreement. */
  readonly agreement: ReactNode
  /** What counts as the same span. */
  readonly rule: MatchRule
  readonly canSettle: boolean
  /** The counts by tag, behind a button. */
  readonly byTag: ReactNode
  /** How much of what is taken over is written; null: nothing is being written. */
  readonly taking: number | null
  onShow(states: Iterable<StateFilter>, open: boolean): void
  onTakeOver(): void
  onOpenDocument(): void
}

/** What the comparison found, in figures; each leads to its passages. */
export function Figures(props: FiguresProps) {
  const { states, total, agreed, differences, settled, agreedOpen, leftOut, shown, onShow } = props
  const isExact = props.rule.kind === 'exact'
  return (
    <section className={styles.figures} aria-label={messages.figures}>
      {props.agreement}
      <AriaButton className={styles.figure ?? ''} onPress={() => onShow(['same'], false)}>
        <span className={styles.name}>{isExact ? messages.sameWords : messages.sameSpan}</span>
        <span className={styles.value}>
          {messages.agreedShare(agreed, total)}{' '}
          <small>
            {agreed.toLocaleString('en')} {messages.ofAll(total)}
          </small>
        </span>
        {!isExact && <span className={styles.foot}>{describeMatchRule(props.rule)}</span>}
      </AriaButton>
      <AriaButton
        className={styles.figure ?? ''}
        onPress={() => onShow(['near', 'diff', 'left', 'right'], true)}
      >
        <span className={styles.name}>{messages.toSettle}</span>
        <span className={styles.value}>
          {(differences - settled).toLocaleString('en')}{' '}
          <small>{messages.settledOf(settled, differences)}</small>
        </span>
        <span className={styles.foot}>
          <ProgressBar
            label={messages.progress}
            value={differences === 0 ? 1 : settled / differences}
            className={styles.bar ?? ''}
          />
        </span>
      </AriaButton>
      <div className={styles.figure}>
        <span className={styles.name}>{messages.byState}</span>
        <span className={styles.states}>
          {states.map(({ kind, words, count }) => (
            <ToggleButton
              key={kind}
              className={styles.state ?? ''}
              aria-label={messages.showState(words, count)}
              isSelected={shown.size === 1 && shown.has(kind)}
              onChange={(on) => onShow(on ? [kind] : allDifferences.states, false)}
            >
              <StateSign kind={kind} label={null} />
              {count.toLocaleString('en')}
              <span className={styles.words} title={words}>
                {words}
              </span>
            </ToggleButton>
          ))}
        </span>
        <span className={styles.more}>{props.byTag}</span>
      </div>
      {(agreed > 0 || leftOut > 0) && (
        <div className={styles.notes}>
          {agreed > 0 && (
            <div className={styles.action}>
              <p>{agreedOpen === 0 ? messages.allTaken : messages.agreedOpen(agreedOpen)}</p>
              {props.taking !== null && (
                <ProgressBar label={messages.taking} value={props.taking} className={styles.bar ?? ''} />
              )}
              {agreedOpen > 0 && props.canSettle && props.taking === null && (
                <Button variant="line" size="small" onPress={props.onTakeOver}>
                  {messages.takeOver}
                </Button>
              )}
            </div>
          )}
          {leftOut > 0 && (
            <div className={styles.action}>
              <p>{messages.leftOut(leftOut)}</p>
              <Button variant="line" size="small" onPress={props.onOpenDocument}>
                {messages.openDocument}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  )
}
