import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import styles from './Checkbox.module.css'
import { Tick } from './Tick.tsx'

interface Props {
  readonly isOn: boolean
  /** Its name for readers of screens where the words beside it are not enough. */
  readonly label?: string
  /** Its words. */
  readonly children: ReactNode
  onChange(isOn: boolean): void
}

/** A choice that is taken or not, in words beside its box. */
export function Checkbox({ isOn, label, children, onChange }: Props) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isOn}
      onChange={onChange}
      {...(label !== undefined && { 'aria-label': label })}
    >
      <Tick isOn={isOn} />
      {children}
    </AriaCheckbox>
  )
}
