import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { TextRange } from '../../../../../shared/text/text-range.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Chooser } from '../../parts/Chooser.tsx'
import frame from '../../parts/Queue.module.css'
import { TagName } from '../../parts/TagName.tsx'
import { moveEnd } from '../model/move-end.ts'
import styles from './Queue.module.css'

const messages = compareCodersMessages.view

/** A passage that a person makes instead of the coders'. */
export interface Draft {
  readonly range: TextRange
  readonly tags: readonly TagId[]
  readonly note: string
}

interface Props {
  readonly text: string
  readonly language: string
  readonly tree: TagTree
  readonly draft: Draft
  /** A change goes on from the draft as it is by then: another one may still be being drawn. */
  onChange(change: (now: Draft) => Draft): void
  onSave(): void
  onCancel(): void
}

/** The editor of a passage of its own: its words, tags and note. Words can also be selected in a text. */
export function OwnPassage({ text, language, tree, draft, onChange, onSave, onCancel }: Props) {
  const { range, tags, note } = draft
  const form = useRef<HTMLFieldSetElement>(null)
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  const move = (end: 'start' | 'end', step: -1 | 1) =>
    onChange((now) => ({ ...now, range: moveEnd(text, now.range, end, step, language) }))
  return (
    <fieldset ref={form} className={styles.own} aria-label={messages.ownWords}>
      <p className={styles.hint}>{messages.ownHint}</p>
      <q className={styles.quote} lang={language}>
        {text.slice(range.start, range.end)}
      </q>
      <div className={styles.ends}>
        <span>{messages.start}</span>
        <IconButton icon={ChevronLeft} label={messages.startEarlier} onPress={() => move('start', -1)} />
        <IconButton icon={ChevronRight} label={messages.startLater} onPress={() => move('start', 1)} />
        <span>{messages.end}</span>
        <IconButton icon={ChevronLeft} label={messages.endEarlier} onPress={() => move('end', -1)} />
        <IconButton icon={ChevronRight} label={messages.endLater} onPress={() => move('end', 1)} />
      </div>
      <Chooser
        label={messages.ownTags}
        shown={
          tags.length === 0
            ? compareCodersMessages.plain
            : tags.map((tag) => <TagName key={tag} tree={tree} tag={tag} />)
        }
        multiple
        choices={tree.all.map(({ tag, path }) => ({
          key: tag.id,
          text: renderTagPath(path),
          shown: <TagName tree={tree} tag={tag.id} bare />,
        }))}
        chosen={tags}
        onChoose={(next) => onChange((now) => ({ ...now, tags: next }))}
      />
      <Field
        label={messages.note}
        rows={2}
        value={note}
        onChange={(next) => onChange((now) => ({ ...now, note: next }))}
      />
      <div className={frame.actions}>
        <Button variant="primary" size="small" onPress={onSave}>
          {messages.save}
        </Button>
        <Button size="small" onPress={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </fieldset>
  )
}
