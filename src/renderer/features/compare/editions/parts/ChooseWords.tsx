import { TextCursorInput } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { moveEnd } from '../../../../../shared/compare/carrying/move-end.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { findBlockIndex } from '../../../../../shared/text/canonical-text.ts'
import { type TextRange, trimRange } from '../../../../../shared/text/text-range.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Icon } from '../../../../ui/Icon.tsx'
import type { Edition } from '../hooks/use-alignment.ts'
import styles from './ChooseWords.module.css'
import notice from './Notice.module.css'

interface Props {
  readonly edition: Edition
  readonly name: string
  /** What is selected; null: nothing yet. */
  readonly range: TextRange | null
  /** Where the keys begin when nothing is selected: an offset into the text. */
  readonly from: number
  onRange(range: TextRange): void
  onKeep(range: TextRange): void
  onCancel(): void
}

/** Over the rows while a person chooses where a passage stands in the new edition. It holds the keyboard. */
export function ChooseWords({ edition, name, range, from, onRange, onKeep, onCancel }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { text, blocks } = edition.text.source
  const { language } = edition.document

  const goToBlock = (step: -1 | 1) => {
    const start = findBlockIndex(blocks, range?.start ?? from)
    for (let at = range === null ? start : start + step; at >= 0 && at < blocks.length; at += step) {
      const block = blocks[at]
      const whole = block === undefined ? null : trimRange(text, block)
      if (whole !== null) return onRange(whole)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isHere = event.target === event.currentTarget
    const step = event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && isHere) {
      if (range !== null) onKeep(range)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') goToBlock(step)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const unit = event.altKey ? 'character' : 'word'
      if (range === null) goToBlock(1)
      else onRange(moveEnd({ text, language }, range, event.shiftKey ? 'end' : 'start', step, unit))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a set of form fields
    <div
      ref={box}
      className={`${notice.notice} ${styles.bar}`}
      role="group"
      aria-label={words.choosing(name)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move the ends are pressed here
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Icon icon={TextCursorInput} />
      <p className="grow">
        <b>{words.choosing(name)}</b>{' '}
        <q className={styles.words} aria-live="polite" lang={language || undefined}>
          {range === null ? words.choosingNone : text.slice(range.start, range.end)}
        </q>
        <span className={styles.hint}>{words.choosingHint}</span>
      </p>
      <Button variant="primary" isDisabled={range === null} onPress={() => range !== null && onKeep(range)}>
        {words.keepWords}
      </Button>
      <Button onPress={onCancel}>{words.cancel}</Button>
    </div>
  )
}
