import { Check, Plus } from 'lucide-react'
import { reader } from '../../../../shared/messages/reader.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Kbd } from '../../../ui/Kbd.tsx'
import type { TagOption } from '../model/tag-options.ts'
import styles from './TagPicker.module.css'

interface Props {
  readonly id: string
  readonly option: TagOption
  readonly isActive: boolean
  readonly isTicked: boolean
  onPoint(): void
  /** Applies it and closes the picker. */
  onApply(): void
  /** Ticks it and leaves the picker open. */
  onToggle(): void
}

/** A line of the picker. A click applies it; a click on its swatch only ticks it. */
export function PickerOption({ id, option, isActive, isTicked, onPoint, onApply, onToggle }: Props) {
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
      <OptionName option={option} />
      {shortcut !== null && <Kbd keys={shortcut} />}
    </div>
  )
}

function OptionName({ option }: { readonly option: TagOption }) {
  if (option.kind === 'create') {
    return (
      <span className={styles.name} title={renderTagPath(option.path)}>
        {reader.pickerCreate(renderTagPath(option.path))}
      </span>
    )
  }
  const { tag, match, above } = option
  return (
    <span className={styles.name} title={above === '' ? tag.name : `${tag.name}, ${above}`}>
      {match === null ? (
        tag.name
      ) : (
        <>
          {tag.name.slice(0, match.start)}
          <b>{tag.name.slice(match.start, match.end)}</b>
          {tag.name.slice(match.end)}
        </>
      )}
      {above !== '' && <span className={styles.above}> {above}</span>}
    </span>
  )
}
