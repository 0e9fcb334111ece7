import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Passage } from '../model/passages.ts'
import type { Desk } from '../state/desk.ts'
import styles from './Margin.module.css'

/** Writes a passage's note in Markdown. Leaving the field saves; Esc gives the change up. */
export function NoteEditor({ desk, passage }: { readonly desk: Desk; readonly passage: Passage }) {
  const { note } = passage.annotation
  const [draft, setDraft] = useState(note)
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)

  useEffect(() => {
    const element = field.current
    if (element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    element.scrollTop = element.scrollHeight
  }, [])

  const end = async (save: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const text = draft.trimEnd()
    // A note that could not be written stays open with its words.
    if (save && text !== note && !(await desk.change(passage.id, { note: text }))) {
      isDone.current = false
      return
    }
    if (desk.core.store.get().noteOf === passage.id) desk.core.store.set({ noteOf: null })
  }
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!saves && event.key !== 'Escape') return
    event.preventDefault()
    void end(saves)
    desk.focusText()
  }
  return (
    <textarea
      ref={field}
      className={styles.editor}
      value={draft}
      rows={2}
      aria-label={reader.noteLabel}
      placeholder={reader.notePlaceholder}
      title={reader.noteKeys}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={keyDown}
      onBlur={() => void end(true)}
    />
  )
}
