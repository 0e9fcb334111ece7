import { CircleCheck } from 'lucide-react'
import type { SetStateAction } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ComparedItem, Marking } from '../../../../../shared/compare/passages/passage.ts'
import type { SettledState } from '../../../../../shared/compare/passages/settled.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { Settlement } from '../../../../../shared/model/settlement.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { Button } from '../../../../ui/Button.tsx'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { Kbd } from '../../../../ui/Kbd.tsx'
import frame from '../../parts/Queue.module.css'
import { StateSign } from '../../parts/StateSign.tsx'
import { TagName } from '../../parts/TagName.tsx'
import { countWords } from '../model/count-words.ts'
import { acceptKey, canJoin, joinKey } from '../model/key-decision.ts'
import type { Decision } from '../model/settle.ts'
import { signOf, stateWords } from '../model/sign-of.ts'
import { type Draft, OwnPassage } from './OwnPassage.tsx'
import styles from './Queue.module.css'

const messages = compareCodersMessages.view
/** As much of a passage as two or three lines hold. */
const shownLength = 160

/** What every item of the list is drawn from. */
export interface QueueContext {
  readonly text: string
  readonly language: string
  readonly coders: readonly Coder[]
  readonly tree: TagTree
  readonly canSettle: boolean
  nameOf(coder: Coder['id']): string
  onChoose(item: ComparedItem): void
  onDecide(item: ComparedItem, decision: Decision): void
  onOwn(item: ComparedItem): void
  onDraft(draft: SetStateAction<Draft | null>): void
  /** Settles an item by the passage that is being made. */
  onSaveOwn(item: ComparedItem): void
}

interface Props extends QueueContext {
  readonly item: ComparedItem
  readonly state: SettledState
  readonly settlement: Settlement | null
  readonly isChosen: boolean
  /** The passage that is being made for this item. */
  readonly draft: Draft | null
}

/** A difference: its words, what each coder has there, and the ways to settle it. */
export function QueueItem(props: Props) {
  const { item, text, language, coders, tree, isChosen, nameOf } = props
  const words = stateWords(item, nameOf)
  const quote = text.slice(item.start, Math.min(item.end, item.start + shownLength))
  return (
    <div className={classNames(frame.item, isChosen && frame.at)}>
      <StateSign kind={signOf(item, coders[0]?.id)} label={words} />
      <div className={styles.body}>
        <AriaButton
          className={styles.quoteButton ?? ''}
          {...(isChosen && { 'aria-current': 'true' as const })}
          onPress={() => props.onChoose(item)}
        >
          <span className="sr">{words}: </span>
          <span className={styles.quote} lang={language}>
            {quote}
          </span>
        </AriaButton>
        <ul className={styles.pair}>
          {coders.map((coder) => {
            const own = item.markings.filter((marking) => marking.coder === coder.id)
            return (
              <li key={coder.id}>
                <CoderSign name={coder.name} shape={coder.shape} colour={coder.colour} />
                {own.length === 0 ? (
                  <span className="faint">{messages.nothing}</span>
                ) : (
                  <span className={styles.marks}>
                    {own.map((marking) => (
                      <span key={marking.tag} className={styles.mark}>
                        <TagName tree={tree} tag={marking.tag} />
                        {item.state === 'otherExtent' && (
                          <Length marking={marking} text={text} language={language} />
                        )}
                      </span>
                    ))}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
        <SettledNote {...props} />
        {isChosen &&
          props.canSettle &&
          (props.draft === null ? <Actions {...props} /> : <Own {...props} draft={props.draft} />)}
      </div>
    </div>
  )
}

function Length({
  marking,
  text,
  language,
}: {
  readonly marking: Marking
  readonly text: string
  readonly language: string
}) {
  const { unit, count } = countWords(text.slice(marking.start, marking.end), language)
  return <span className="mute num">{messages[unit](count)}</span>
}

function SettledNote({ item, coders, state, settlement, nameOf }: Props) {
  if (state === 'open' || settlement === null) return null
  const { accepted, decision } = settlement
  const words =
    accepted !== null
      ? messages.accepted(nameOf(accepted))
      : decision === 'joined'
        ? messages.joinedAs[item.state](coders.length)
        : messages.decisions[decision]
  return (
    <p className={classNames(styles.settled, state === 'settled' && styles.done)}>
      {state === 'settled' && <Icon icon={CircleCheck} size={14} />}
      {state === 'changed' ? messages.changed : words}
    </p>
  )
}

function Actions({ item, coders, nameOf, onDecide, onOwn }: Props) {
  const joinedBy = joinKey(coders)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields
    <div className={frame.actions} role="group" aria-label={messages.actions}>
      {coders.map((coder, index) => {
        const key = acceptKey(index)
        const has = item.markings.some((marking) => marking.coder === coder.id)
        return (
          <Button
            key={coder.id}
            size="small"
            variant={index === 0 ? 'primary' : 'line'}
            className={classNames(styles.coder, index === 0 && styles.main)}
            onPress={() => onDecide(item, { kind: 'accept', coder: coder.id })}
          >
            <span className={styles.cut}>
              {has ? messages.accept(nameOf(coder.id)) : messages.acceptNothing(nameOf(coder.id))}
            </span>
            {key !== null && <Kbd keys={key} />}
          </Button>
        )
      })}
      {canJoin(item) && (
        <Button size="small" variant="line" onPress={() => onDecide(item, { kind: 'join' })}>
          {item.state === 'otherTag' ? messages.both(coders.length) : messages.join}
          {joinedBy !== null && <Kbd keys={joinedBy} />}
        </Button>
      )}
      <Button size="small" variant="line" onPress={() => onOwn(item)}>
        {messages.own}
        <Kbd keys="E" />
      </Button>
      <Button size="small" onPress={() => onDecide(item, { kind: 'none' })}>
        {messages.none}
        <Kbd keys="0" />
      </Button>
      <Button size="small" onPress={() => onDecide(item, { kind: 'discuss' })}>
        {messages.discuss}
        <Kbd keys="D" />
      </Button>
    </div>
  )
}

function Own({ item, text, language, tree, draft, onDraft, onSaveOwn }: Props & { readonly draft: Draft }) {
  return (
    <OwnPassage
      text={text}
      language={language}
      tree={tree}
      draft={draft}
      onChange={(change) => onDraft((now) => now && change(now))}
      onSave={() => onSaveOwn(item)}
      onCancel={() => onDraft(null)}
    />
  )
}
