import { Check, Plus, Tag as TagIcon } from 'lucide-react'
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { AnnotationId } from '../../../../shared/model/ids.ts'
import { findPageLabel } from '../../../../shared/text/canonical-text.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { Announced } from '../../../ui/Announced.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { splitAlike } from '../../../ui/split-alike.ts'
import { extentOf } from '../model/extent.ts'
import { choiceKey, choiceOf, choicesAtEnter, toggleChoice } from '../model/picker-choices.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import { tagOptions } from '../model/tag-options.ts'
import type { TagChoice } from '../state/annotate.ts'
import type { Desk } from '../state/desk.ts'
import { useStore } from '../state/store.ts'
import { PickerFoot } from './PickerFoot.tsx'
import { PickerOption } from './PickerOption.tsx'
import { placePicker } from './place-picker.ts'
import styles from './TagPicker.module.css'

interface Props {
  readonly desk: Desk
  readonly tree: TagLookup
  readonly recent: readonly string[]
  readonly range: TextRange
  /** The passage whose tags are edited; null for a new one. */
  readonly passage: AnnotationId | null
}

/** The small window at a selection: type to find or create tags, Enter applies. */
export function TagPicker({ desk, tree, recent, range, passage }: Props) {
  const current = passage === null ? [] : (desk.data().annotations.get(passage)?.tags ?? [])
  const [typed, setTyped] = useState('')
  const [ticked, setTicked] = useState<readonly TagChoice[]>(current)
  const [active, setActive] = useState(0)
  const [moved, setMoved] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const selection = useStore(desk.core.store, (state) => state.selection)
  const options = useMemo(() => tagOptions(tree, typed, recent), [tree, typed, recent])
  const parts = useMemo(
    () => splitAlike(options.flatMap((option) => (option.kind === 'tag' ? option.tag.name : []))),
    [options],
  )
  const { source, language } = desk.core

  useLayoutEffect(() => {
    if (box.current !== null) placePicker(box.current, desk.core.viewport.rectsOf(range), desk.core.scroll)
  }, [desk, range])
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const apply = (choices: readonly TagChoice[], note = false) => {
    if (passage === null) void desk.code(choices, { note })
    else {
      const kept = new Set(choices.map(choiceKey))
      void desk.retag(
        passage,
        choices,
        current.filter((tag) => !kept.has(choiceKey(tag))),
      )
      desk.closePicker(false)
      if (note) desk.openNote(passage)
    }
    if (!note) desk.focusText()
  }
  const toggle = (choice: TagChoice) => {
    setTicked(toggleChoice(ticked, choice))
    setTyped('')
    setActive(0)
    setMoved(false)
  }
  const type = (text: string) => {
    setTyped(text)
    setActive(0)
    setMoved(false)
  }

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter, digits and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (handleKey(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const handleKey = (event: KeyboardEvent): boolean => {
    const option = options[active]
    const isAlt = event.altKey && !event.ctrlKey && !event.metaKey
    if (event.key === 'Escape') desk.closePicker(passage === null)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = Math.max(1, options.length)
      setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count)
      setMoved(true)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      if (option !== undefined) toggle(choiceOf(option))
    } else if (event.key === 'Enter') {
      const isPicked = typed.trim() !== '' || moved
      const choices = choicesAtEnter({ ticked, current, active: option, isPicked })
      if (choices.length > 0 || passage !== null) apply(choices)
    } else if (isAlt && event.code === 'KeyN') apply(ticked, true)
    else if (isAlt && event.code === 'KeyH' && passage === null) apply([])
    else if (isAlt && event.code === 'KeyW' && selection !== null)
      desk.setWholeWords(selection.range !== selection.words)
    else if (/^[1-9]$/.test(event.key) && typed === '' && !event.ctrlKey && !event.metaKey && !isAlt) {
      const wanted = options.find((line) => line.kind === 'tag' && line.recent === Number(event.key))
      if (wanted === undefined) return false
      apply([
        ...ticked.filter((choice) => choiceKey(choice) !== choiceKey(choiceOf(wanted))),
        choiceOf(wanted),
      ])
    } else return false
    return true
  }
  const blur = (event: FocusEvent) => {
    const to = event.relatedTarget
    // Focus that went nowhere is the window losing it: the picker stays.
    if (to === null || box.current?.contains(to)) return
    desk.core.store.set(passage === null ? { picker: null, selection: null } : { picker: null })
  }

  const extent = extentOf(source.text, range, language)
  const page = findPageLabel(source, range.start)
  const count = extent.unit === 'words' ? reader.extent(extent.count) : reader.extentCharacters(extent.count)
  return (
    <div
      ref={box}
      className={styles.picker}
      role="dialog"
      aria-label={passage === null ? reader.pickerNew : reader.pickerEdit}
      onBlur={blur}
      data-testid="tag-picker"
    >
      <div className={styles.query}>
        <Icon icon={TagIcon} className={styles.icon} />
        <input
          ref={input}
          className={styles.input}
          value={typed}
          placeholder={reader.pickerPlaceholder}
          aria-label={reader.pickerPlaceholder}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => type(event.target.value)}
          onKeyDown={keyDown}
        />
        <span className={styles.extent}>
          {count}
          {page === null ? '' : `, ${reader.pageLabel(page)}`}
        </span>
      </div>
      <div
        className={styles.options}
        id={listId}
        role="listbox"
        aria-multiselectable="true"
        aria-label={reader.pickerOptions}
      >
        {options.map((option, index) => (
          <PickerOption
            key={choiceKey(choiceOf(option))}
            id={`${listId}-${index}`}
            option={option}
            parts={option.kind === 'tag' ? parts.get(option.tag.name) : undefined}
            isActive={index === active}
            isTicked={ticked.some((choice) => choiceKey(choice) === choiceKey(choiceOf(option)))}
            onPoint={() => setActive(index)}
            onApply={() => apply(toggleOn(ticked, choiceOf(option)))}
            onToggle={() => toggle(choiceOf(option))}
          />
        ))}
      </div>
      <Announced>
        {options.length === 0 && <p className={styles.nothing}>{reader.pickerNothing}</p>}
      </Announced>
      <TickedTags ticked={ticked} tree={tree} onRemove={toggle} />
      <PickerFoot
        desk={desk}
        isNew={passage === null}
        ticked={ticked.length}
        onApply={(note) => apply(ticked, note)}
        onPlain={() => apply([])}
      />
    </div>
  )
}

const toggleOn = (ticked: readonly TagChoice[], choice: TagChoice): TagChoice[] => [
  ...ticked.filter((other) => choiceKey(other) !== choiceKey(choice)),
  choice,
]

interface TickedProps {
  readonly ticked: readonly TagChoice[]
  readonly tree: TagLookup
  onRemove(choice: TagChoice): void
}

/** New paths that are ticked but not created yet, which the list can't show. */
function TickedTags({ ticked, onRemove }: TickedProps) {
  const paths = ticked.filter((choice) => typeof choice !== 'string')
  if (paths.length === 0) return null
  return (
    <div className={styles.ticked}>
      {paths.map((path) => (
        <button key={choiceKey(path)} type="button" className={styles.newTag} onClick={() => onRemove(path)}>
          <Icon icon={Plus} size={12} />
          <span className="cut" title={path.join(' / ')}>
            {path.join(' / ')}
          </span>
          <Icon icon={Check} size={12} />
        </button>
      ))}
      <Kbd keys="Enter" />
    </div>
  )
}
