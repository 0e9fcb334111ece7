import type { AnnotationId } from '../../../../shared/model/ids.ts'
import { passagesIn } from '../model/passages.ts'
import type { CursorStep, Desk } from '../state/desk.ts'

/** A key press as far as the reader reads it. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

const steps: Readonly<Record<string, readonly [CursorStep, -1 | 1]>> = {
  ArrowUp: ['sentence', -1],
  ArrowDown: ['sentence', 1],
  PageUp: ['page', -1],
  PageDown: ['page', 1],
  Home: ['edge', -1],
  End: ['edge', 1],
}

/** Moves the ends of the chosen passage: up and down its start, left and right its end. */
const ends: Readonly<Record<string, readonly ['start' | 'end', -1 | 1]>> = {
  ArrowUp: ['start', -1],
  ArrowDown: ['start', 1],
  ArrowLeft: ['end', -1],
  ArrowRight: ['end', 1],
}

function moveByKey(desk: Desk, press: KeyPress): boolean {
  const { key, altKey, shiftKey } = press
  const end = ends[key]
  if (altKey) {
    if (!shiftKey || end === undefined || desk.core.store.get().chosen === null) return false
    void desk.moveChosenEnd(...end)
    return true
  }
  const step = steps[key]
  if (step === undefined) return false
  const [kind, direction] = step
  const isControl = press.ctrlKey || press.metaKey
  // With these the window goes from tab to tab.
  if (isControl && kind === 'page') return false
  const isParagraph = kind === 'sentence' && isControl
  desk.moveCursor(isParagraph ? 'paragraph' : kind, direction, shiftKey)
  return true
}

/** The newest passage on the sentences that were coded last; null when the keyboard went on from there. */
function codedLast(desk: Desk): AnnotationId | null {
  const { cursor, passages } = desk.core.store.get()
  if (cursor === null) return null
  const made = passagesIn(passages, cursor)
    .filter(({ start, end }) => start === cursor.start && end === cursor.end)
    .sort((one, other) => other.annotation.created - one.annotation.created)
  return made[0]?.id ?? null
}

function actByKey(desk: Desk, key: string): boolean {
  const { selection, chosen } = desk.core.store.get()
  if (/^[1-9]$/.test(key) && (selection !== null || chosen !== null)) {
    void desk.applyRecent(Number(key))
    return true
  }
  const target = chosen ?? codedLast(desk)
  switch (key) {
    case 'Enter':
      if (selection !== null) desk.openPicker()
      else if (chosen !== null) desk.openPicker(chosen)
      else return false
      return true
    case 'n':
    case 'N':
      if (selection !== null) void desk.code([], { note: true })
      else if (target !== null) desk.openNote(target)
      else return false
      return true
    case 'h':
    case 'H':
      if (selection === null) return false
      void desk.code([])
      return true
    case '[':
    case ']':
      desk.goToNeighbour(key === '[' ? -1 : 1)
      return true
    case 'Delete':
    case 'Backspace':
      if (chosen === null) return false
      void desk.remove(chosen)
      return true
    case 'Escape':
      return desk.escape()
    default:
      return false
  }
}

/** Does what a key pressed in the text means; returns whether it meant anything. */
export function handleTextKey(desk: Desk, press: KeyPress): boolean {
  if (press.isComposing) return false
  if (moveByKey(desk, press)) return true
  if (press.ctrlKey || press.metaKey) {
    // The browser selects only what is in the document: build the rest before it does.
    if (press.key.toLowerCase() === 'a') desk.core.text.fillAll()
    return false
  }
  return press.altKey ? false : actByKey(desk, press.key)
}
