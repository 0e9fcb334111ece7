import { Check, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import type { SplitName } from '../../../ui/split-alike.ts'
import type { TagOption } from '../model/tag-options.ts'
import styles from './TagPicker.module.css'

interface Props {
  readonly id: string
  readonly option: TagOption
  /** Where its name is cut when it is too long. */
  readonly parts: SplitName | undefined
  readonly isActive: boolean
  readonly isTicked: boolean
  onPoint(): void
  /** Applies it and closes the picker. */
  onApply(): void
  /** Ticks it and leaves the picker open. */
  onToggle(): void
}

/** A line of the picker. A click applies it; a click on its swatch only ticks it. */
export function PickerOption({ id, option, parts, isActive, isTicked, onPoint, onApply, onToggle }: Props) {
  const shortcut = isActive
    ? 'Enter'
    : option.kind === 'tag' && option.recent !== null
      ? String(option.recent)
      : null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isTicked}
      className={classNames(styles.option, isActive && styles.active)}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => (event.ctrlKey || event.metaKey || event.shiftKey ? onToggle() : onApply())}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Ctrl+Enter does the same */}
      <span
        className={classNames(
          styles.tick,
          option.kind === 'tag' && `tag-${option.tag.colour}`,
          isTicked && styles.isTicked,
        )}
        onClick={(event) => {
          event.stopPropagation()
          onToggle()
        }}
      >
        {isTicked ? (
          <Icon icon={Check} size={12} />
        ) : option.kind === 'tag' ? (
          <i className="sw" />
        ) : (
          <Icon icon={Plus} />
        )}
      </span>
      <OptionName option={option} parts={parts} />
      {shortcut !== null && <Kbd keys={shortcut} />}
    </div>
  )
}

function OptionName({ option, parts }: Pick<Props, 'option' | 'parts'>) {
  if (option.kind === 'create') {
    return (
      <span className={styles.name} title={renderTagPath(option.path)}>
        {reader.pickerCreate(renderTagPath(option.path))}
      </span>
    )
  }
  const { tag, match, above } = option
  return (
    <span
      className={classNames(styles.name, styles.placed)}
      title={above === '' ? tag.name : `${tag.name}, ${above}`}
    >
      <MiddleCut text={tag.name} parts={parts} show={(part, from) => showMatch(part, from, match)} />
      {above !== '' && <span className={classNames(styles.above, 'cut')}>{above}</span>}
    </span>
  )
}

/** Shows a part of a name, which begins at `from` in it, with the piece of it that was typed. */
function showMatch(part: string, from: number, match: TextRange | null): ReactNode {
  const start = Math.max(0, (match?.start ?? 0) - from)
  const end = Math.min(part.length, (match?.end ?? 0) - from)
  if (start >= end) return part
  return (
    <>
      {part.slice(0, start)}
      <b>{part.slice(start, end)}</b>
      {part.slice(end)}
    </>
  )
}
