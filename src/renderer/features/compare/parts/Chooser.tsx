import { Check, ChevronDown, Search } from 'lucide-react'
import { type ReactNode, startTransition, useOptimistic, useState } from 'react'
import { Button, ListBox, ListBoxItem, Text } from 'react-aria-components'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import { Announced } from '../../../ui/Announced.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import styles from './Chooser.module.css'

const messages = compareCodersMessages.view

/** A long list is not drawn whole: typing finds the rest. */
const mostShown = 50

export interface Choice<Key extends string> {
  readonly key: Key
  /** What is found by typing, and the name for readers. */
  readonly text: string
  /** How it is drawn; the text where it is missing, cut in its middle where it is too long. */
  readonly shown?: ReactNode
  /** What choosing it means, where its name does not say. */
  readonly help?: string
}

interface Props<Key extends string> {
  readonly label: string
  /** What the button shows: the present choice. */
  readonly shown: ReactNode
  readonly choices: readonly Choice<Key>[]
  readonly chosen: readonly Key[]
  readonly multiple?: boolean
  /** In a list of which at least one must stay chosen. */
  readonly least?: number
  readonly isDisabled?: boolean
  /** Whether the button shows names of any length: where room is short they give way before the words of the others. */
  readonly showsNames?: boolean
  onChoose(keys: Key[]): void
}

/** A button with what is chosen, and a list that can be searched to choose something else. */
export function Chooser<Key extends string>({
  label,
  shown,
  isDisabled = false,
  showsNames = false,
  ...list
}: Props<Key>) {
  return (
    <Popover
      label={label}
      className={styles.panel ?? ''}
      placement="bottom start"
      trigger={
        <Button className={classNames(styles.button, showsNames && styles.names)} isDisabled={isDisabled}>
          <span className="sr">{label}: </span>
          <span className={styles.shown} title={tooltip(shown, list.choices, list.chosen)}>
            {shown}
          </span>
          <Icon icon={ChevronDown} size={14} />
        </Button>
      }
    >
      {(close) => <List label={label} close={close} {...list} />}
    </Popover>
  )
}

/** As many names as a tooltip has room for. */
const mostNamed = 12

/** Returns what a narrow button has no room for: the names of what is chosen, else the words on it. */
function tooltip<Key extends string>(
  shown: ReactNode,
  choices: readonly Choice<Key>[],
  chosen: readonly Key[],
): string | undefined {
  const names = choices.filter(({ key }) => chosen.includes(key)).map(({ text }) => text)
  if (names.length > mostNamed) return `${names.slice(0, mostNamed).join(', ')} …`
  return names.length > 0 ? names.join(', ') : typeof shown === 'string' ? shown : undefined
}

function List<Key extends string>({
  label,
  choices,
  chosen,
  multiple = false,
  least = 0,
  onChoose,
  close,
}: Omit<Props<Key>, 'shown'> & { close(): void }) {
  const [typed, setTyped] = useState('')
  const [kept, keep] = useOptimistic(chosen)
  const wanted = typed.trim().toLowerCase()
  const found =
    wanted === ''
      ? choices
      : choices.filter(({ text, help = '' }) => `${text} ${help}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, mostShown)
  const canFind = choices.length > 7
  const choose = (keys: Key[]) => {
    if (keys.length < least) return
    if (!multiple) close()
    // The list is drawn at once, and what is compared anew behind it in pieces: the window stays in hand.
    startTransition(() => {
      keep(keys)
      onChoose(keys)
    })
  }
  return (
    <>
      {canFind && (
        <Field label={messages.find} labelHidden icon={Search} value={typed} onChange={setTyped} autoFocus />
      )}
      <ListBox
        aria-label={label}
        className={classNames(styles.list, canFind && styles.below)}
        selectionMode={multiple ? 'multiple' : 'single'}
        selectedKeys={kept}
        // Esc closes the panel and keeps what was chosen.
        escapeKeyBehavior="none"
        autoFocus={!canFind}
        onSelectionChange={(keys) => {
          const pressed = keys === 'all' ? choices.map(({ key }) => key) : [...keys]
          // Whoever presses the present choice is content with it.
          if (!multiple && pressed.length === 0) return close()
          // What the search hides stays chosen.
          const hidden = multiple ? kept.filter((key) => !shown.some((choice) => choice.key === key)) : []
          choose([...new Set([...hidden, ...(pressed as Key[])])])
        }}
      >
        {shown.map((choice) => (
          <ListBoxItem
            key={choice.key}
            id={choice.key}
            textValue={choice.text}
            className={styles.option ?? ''}
          >
            {({ isSelected }) => (
              <>
                <span className={styles.tick}>{isSelected && <Icon icon={Check} size={14} />}</span>
                {choice.help === undefined ? (
                  <span className={styles.name}>{choice.shown ?? <MiddleCut text={choice.text} />}</span>
                ) : (
                  <span className={styles.helped}>
                    <Text slot="label" className={styles.name ?? ''}>
                      {choice.shown ?? <MiddleCut text={choice.text} />}
                    </Text>
                    <Text slot="description" className={styles.help ?? ''}>
                      {choice.help}
                    </Text>
                  </span>
                )}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
      <Announced>{found.length === 0 && <p className={styles.more}>{messages.nothingFound}</p>}</Announced>
      {found.length > shown.length && (
        <p className={styles.more}>{messages.more(found.length - shown.length)}</p>
      )}
    </>
  )
}
