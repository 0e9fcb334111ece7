import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { uiMessages } from '../../shared/messages/ui.ts'
import { Button } from './Button.tsx'
import styles from './ChoiceList.module.css'
import { type Choice, findChoices } from './choices.ts'
import { classNames } from './class-names.ts'
import { FindList } from './FindList.tsx'
import { MiddleCut } from './MiddleCut.tsx'
import { Tick } from './Tick.tsx'

interface Props {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Ids; none: all count. */
  readonly chosen: readonly string[]
  onChange(chosen: string[]): void
}

const rowHeight = 32
const layoutOptions = { rowHeight }
/** More rows scroll. */
const maxRows = 10
const none: readonly Choice[] = []

/** A list to choose several from, with a field to find in it; only rows in sight are drawn. */
export function ChoiceList({ label, choices, chosen, onChange }: Props) {
  const [text, setText] = useState('')
  const found = useMemo(() => findChoices(choices, text), [choices, text])
  // The panel is there at once, and a letter typed too; hundreds of rows follow.
  const deferred = useDeferredValue(found, none)
  const [isInList, setInList] = useState(false)
  const drawn = isInList ? found : deferred
  const searching = text.trim() !== ''
  const list = useRef<HTMLDivElement>(null)
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || list.current === null) return
    event.preventDefault()
    // The key goes to the first row of what was found, and not to one that is about to leave.
    flushSync(() => setInList(true))
    list.current.focus()
  }
  return (
    <div className={styles.list}>
      <FindList
        label={uiMessages.find}
        text={text}
        isEmpty={found.length === 0}
        onText={(typed) => {
          setText(typed)
          setInList(false)
        }}
        onKeyDown={toList}
      >
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <ListBox
            ref={list}
            className={styles.options ?? ''}
            style={{ height: Math.min(found.length, maxRows) * rowHeight }}
            aria-label={label}
            items={drawn}
            selectionMode="multiple"
            selectionBehavior="toggle"
            escapeKeyBehavior="none"
            selectedKeys={chosen}
            dependencies={[searching]}
            onSelectionChange={(keys) => {
              if (keys === 'all') return onChange(found.map(({ id }) => id))
              // What the search hides stays chosen; the order of the list makes equal choices equal.
              onChange(choices.filter(({ id }) => keys.has(id)).map(({ id }) => id))
            }}
          >
            {(choice) => <ChoiceItem choice={choice} flat={searching} />}
          </ListBox>
        </Virtualizer>
      </FindList>
      <footer className={styles.foot}>
        <span className="faint num">{uiMessages.chosen(chosen.length)}</span>
        <span className="grow" />
        <Button size="small" isDisabled={chosen.length === 0} onPress={() => onChange([])}>
          {uiMessages.useAll}
        </Button>
      </footer>
    </div>
  )
}

function ChoiceItem({ choice, flat }: { readonly choice: Choice; readonly flat: boolean }) {
  const detail = choice.colour === undefined || flat ? choice.detail : ''
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className={styles.option ?? ''}>
      {({ isSelected }) => (
        <div className={styles.row} style={{ paddingLeft: flat ? 0 : choice.depth * 18 }}>
          <Tick isOn={isSelected} />
          {choice.colour !== undefined && <i className={`sw tag-${choice.colour}`} />}
          <MiddleCut text={choice.name} />
          {detail !== '' && <span className={classNames(styles.detail, 'cut')}>{detail}</span>}
          <span className="grow" />
          <span className="faint num">
            {choice.count !== undefined && choice.count > 0 && choice.count.toLocaleString('en')}
          </span>
        </div>
      )}
    </ListBoxItem>
  )
}
