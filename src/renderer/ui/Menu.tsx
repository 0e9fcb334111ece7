import { Check, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  MenuItem,
  MenuTrigger,
  Separator,
} from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'
import popover from './Popover.module.css'
import { type Trigger, useOpening } from './use-opening.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: string
  /** A tick before the words, where the entry is a switch. */
  readonly checked?: boolean
  readonly disabled?: boolean
  /** Draws a line above it. */
  readonly separated?: boolean
  run(): void
}

interface Props {
  readonly trigger: Trigger
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** Opens at once: for a menu that another gesture called. */
  readonly startsOpen?: boolean
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A list of actions that opens from its button. */
export function Menu({ trigger, label, entries, startsOpen = false, placement = 'bottom end' }: Props) {
  const [isOpen, onOpenChange] = useOpening(trigger, startsOpen)
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover className={popover.popover ?? ''} placement={placement} offset={6}>
        <Entries label={label} entries={entries} />
      </AriaPopover>
    </MenuTrigger>
  )
}

interface MenuAtProps extends Pick<Props, 'label' | 'entries'> {
  readonly at: RefObject<HTMLElement | null>
  onClose(): void
}

/** The same list at an element that has another action of its own: for the right button and the menu key. */
export function MenuAt({ at, label, entries, onClose }: MenuAtProps) {
  return (
    <AriaPopover
      className={popover.popover ?? ''}
      placement="bottom start"
      offset={2}
      triggerRef={at}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Entries label={label} entries={entries} onClose={onClose} />
    </AriaPopover>
  )
}

interface EntriesProps extends Pick<Props, 'label' | 'entries'> {
  onClose?(): void
}

function Entries({ label, entries, onClose }: EntriesProps) {
  // Words stand below each other, with and without a tick.
  const hasTicks = entries.some((entry) => entry.checked !== undefined)
  return (
    <AriaMenu
      aria-label={label}
      className={styles.menu ?? ''}
      autoFocus={onClose !== undefined}
      {...(onClose && { onClose })}
      onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
      disabledKeys={entries.filter((entry) => entry.disabled).map((entry) => entry.id)}
    >
      {entries.flatMap((entry) => [
        ...(entry.separated
          ? [<Separator key={`${entry.id}-line`} className={styles.separator ?? ''} />]
          : []),
        <Entry key={entry.id} entry={entry} hasTicks={hasTicks} />,
      ])}
    </AriaMenu>
  )
}

interface EntryProps {
  readonly entry: MenuEntry
  readonly hasTicks: boolean
}

function Entry({ entry, hasTicks }: EntryProps) {
  return (
    <MenuItem id={entry.id} className={styles.item ?? ''} textValue={entry.label}>
      {hasTicks && <span className={styles.tick}>{entry.checked && <Icon icon={Check} />}</span>}
      {entry.icon && <Icon icon={entry.icon} />}
      <span className={styles.label}>{entry.label}</span>
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </MenuItem>
  )
}
