import { NotebookPen, Plus, Trash2, UnfoldHorizontal } from 'lucide-react'
import { useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { CoderSign } from '../../../ui/CoderSign.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import type { Passage } from '../model/passages.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import { timeAgo } from '../model/time-ago.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { EndButtons } from './EndButtons.tsx'
import styles from './Margin.module.css'
import { Markdown } from './Markdown.tsx'
import { NoteEditor } from './NoteEditor.tsx'

interface Props {
  readonly desk: Desk
  readonly passage: Passage
  readonly tree: TagLookup
  readonly coder: Coder | null
}

/** The chosen passage: tags to put on and take off, its note, its ends, and removing it. */
export function Card({ desk, passage, tree, coder }: Props) {
  const isWriting = useStore(desk.core.store, (state) => state.noteOf === passage.id)
  const [isAdjusting, setAdjusting] = useState(false)
  const { note, created } = passage.annotation
  const name = coder?.name ?? reader.someone
  const canWrite = desk.data().app.library.readOnly === null
  return (
    <div className={styles.face}>
      <div className={styles.by}>
        <div className={styles.chips}>
          {passage.tags.map((tag) => (
            <Chip
              key={tag.id}
              name={tag.name}
              colour={tag.colour}
              title={tree.labelOf(tag.id)}
              {...(canWrite && { onRemove: () => void desk.retag(passage.id, [], [tag.id]) })}
            />
          ))}
          {passage.tags.length === 0 && <span className={styles.plain}>{reader.plain}</span>}
          {canWrite && (
            <IconButton
              icon={Plus}
              label={reader.addTag}
              keys="Enter"
              size="small"
              className={styles.add ?? ''}
              onPress={() => desk.openPicker(passage.id)}
            />
          )}
        </div>
        <CoderSign name={name} shape={coder?.shape ?? 'disc'} colour={coder?.colour ?? 1} />
      </div>
      {isWriting ? (
        <NoteEditor desk={desk} passage={passage} />
      ) : (
        note !== '' && (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the button below and N do the same
          <div
            className={canWrite ? styles.note : undefined}
            onClick={(event) => canWrite && isPlainClick(event.target) && desk.openNote(passage.id)}
          >
            <Markdown source={note} />
          </div>
        )
      )}
      {isAdjusting && <EndButtons desk={desk} />}
      <div className={styles.foot}>
        <span className={styles.time}>
          {name} ·{' '}
          <time dateTime={new Date(created).toISOString()}>
            {timeAgo(created, Date.now(), reader.justNow)}
          </time>
        </span>
        {canWrite && (
          <>
            <IconButton
              icon={NotebookPen}
              label={note === '' ? reader.addNote : reader.editNote}
              keys="N"
              size="small"
              onPress={() => desk.openNote(passage.id)}
            />
            <IconButton
              icon={UnfoldHorizontal}
              label={reader.adjust}
              size="small"
              pressed={isAdjusting}
              onPress={() => setAdjusting(!isAdjusting)}
            />
            <IconButton
              icon={Trash2}
              label={reader.remove}
              keys="Delete"
              size="small"
              onPress={() => void desk.remove(passage.id)}
            />
          </>
        )}
      </div>
    </div>
  )
}

/** A click on a link in a note follows it. */
const isPlainClick = (target: EventTarget) => target instanceof Element && target.closest('a') === null
