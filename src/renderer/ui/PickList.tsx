import { Check } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { FindList } from './FindList.tsx'
import { findWords } from './find-words.ts'
import { Icon } from './Icon.tsx'
import { MiddleCut } from './MiddleCut.tsx'
import styles from './PickList.module.css'

/** Something of which one is chosen. */
export interface Pick {
  readonly id: string
  readonly title: string
  readonly language: string
  /** In a second line, where titles alone do not tell the choices apart; "" for none. */
  readonly under: string
  /** At the end of the row. */
  readonly end: string
  /** What is found by typing beside what is seen. */
  readonly also: string
}

interface Props {
  readonly label: string
  readonly findLabel: string
  readonly picks: readonly Pick[]
  readonly chosen: string | null
  /** Rows that are seen at once; more scroll. */
  readonly maxRows: number
  onChoose(id: string): void
}

const rowHeight = 32
const tallRowHeight = 46
// Rows with a second line are measured as they come.
const layoutOptions = { estimatedRowHeight: rowHeight }

/** A list to choose one from, with a field to find in it; only rows in sight are drawn. */
export function PickList({ label, findLabel, picks, chosen, maxRows, onChoose }: Props) {
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => {
    const fits = findWords(text)
    return fits === null
      ? picks
      : picks.filter(({ title, under, end, also }) => fits(`${title}\n${under}\n${end}\n${also}`))
  }, [picks, text])
  const [first] = found
  const onKeyDown = (event: KeyboardEvent) => {
    // These keys go through the words an input method offers.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown' && list.current !== null) list.current.focus()
    // What was typed for is taken; where it is chosen already, Enter is for the form around the list.
    else if (event.key === 'Enter' && text.trim() !== '' && first !== undefined && first.id !== chosen)
      onChoose(first.id)
    else return
    event.preventDefault()
  }
  const height = found
    .slice(0, maxRows)
    .reduce((sum, { under }) => sum + (under === '' ? rowHeight : tallRowHeight), 0)
  return (
    <FindList
      label={findLabel}
      text={text}
      isEmpty={found.length === 0}
      onText={setText}
      onKeyDown={onKeyDown}
    >
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <ListBox
          ref={list}
          className={styles.options ?? ''}
          style={{ height: Math.min(height, maxRows * rowHeight) }}
          aria-label={label}
          items={found}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const key = keys === 'all' ? undefined : [...keys][0]
            // Whoever presses the present choice is content with it.
            const id = key === undefined ? chosen : String(key)
            if (id !== null) onChoose(id)
          }}
          escapeKeyBehavior="none"
        >
          {(pick) => (
            <ListBoxItem
              id={pick.id}
              textValue={pick.title}
              className={styles.option ?? ''}
              style={{ height: pick.under === '' ? rowHeight : tallRowHeight }}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <Icon icon={Check} size={14} />}</span>
                  <span className={styles.names}>
                    <MiddleCut text={pick.title} lang={pick.language || undefined} />
                    {pick.under !== '' && <MiddleCut text={pick.under} className={styles.under ?? ''} />}
                  </span>
                  <span className={styles.end}>{pick.end}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </FindList>
  )
}
