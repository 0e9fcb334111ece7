import { reader } from '../../../../shared/messages/reader.ts'
import { Kbd } from '../../../ui/Kbd.tsx'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import styles from './TagPicker.module.css'

interface Props {
  readonly desk: Desk
  readonly isNew: boolean
  readonly ticked: number
  /** Applies what is ticked; with a note, opens it. */
  onApply(note: boolean): void
  /** Marks the passage without tags. */
  onPlain(): void
}

/** What else can be done with the selection. Letters alone are for typing a tag's name, hence Alt. */
export function PickerFoot({ desk, isNew, ticked, onApply, onPlain }: Props) {
  const selection = useStore(desk.core.store, (state) => state.selection)
  const hasChoice = isNew && selection !== null && selection.words !== selection.exact
  return (
    <footer className={styles.foot}>
      {ticked > 0 ? (
        <button type="button" className={styles.action} onClick={() => onApply(false)}>
          <Kbd keys="Enter" />
          {reader.pickerApply(ticked)}
        </button>
      ) : null}
      <button type="button" className={styles.action} onClick={() => onApply(true)}>
        <Kbd keys="Alt+N" />
        {reader.pickerNote}
      </button>
      {isNew && ticked === 0 && (
        <button type="button" className={styles.action} onClick={onPlain}>
          <Kbd keys="Alt+H" />
          {reader.pickerHighlight}
        </button>
      )}
      {hasChoice && (
        <button
          type="button"
          className={styles.words}
          aria-pressed={selection.range === selection.words}
          title={reader.pickerWordsHint}
          onClick={() => desk.setWholeWords(selection.range !== selection.words)}
        >
          {reader.pickerWords}
        </button>
      )}
    </footer>
  )
}
