import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { Announced } from './Announced.tsx'
import { Field } from './Field.tsx'
import styles from './FindList.module.css'

interface Props {
  readonly label: string
  readonly text: string
  /** Whether nothing fits the text. */
  readonly isEmpty: boolean
  onText(text: string): void
  onKeyDown(event: KeyboardEvent): void
  /** The list of what fits. */
  readonly children: ReactNode
}

/** A field to find something in a list, and the list; where nothing fits, that is seen and announced. */
export function FindList({ label, text, isEmpty, onText, onKeyDown, children }: Props) {
  return (
    <div className={styles.list}>
      <Field
        label={label}
        labelHidden
        icon={Search}
        placeholder={label}
        value={text}
        onChange={onText}
        onKeyDown={(event) => {
          onKeyDown(event)
          // What the list does not take is for what is around it: Esc closes the panel.
          if (!event.defaultPrevented) event.continuePropagation()
        }}
        autoFocus
      />
      <Announced>{isEmpty && <p className={styles.none}>{uiMessages.nothingFits(text.trim())}</p>}</Announced>
      {!isEmpty && children}
    </div>
  )
}
