import type { ReactNode } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './Switch.module.css'

interface Props {
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** What it does, under its name. */
  readonly children?: ReactNode
  onChange(on: boolean): void
}

/** Something that is on or off from the moment it is pressed. */
export function Switch({ label, isOn, isDisabled = false, autoFocus = false, children, onChange }: Props) {
  return (
    <div className={styles.field}>
      <AriaSwitch
        className={styles.switch ?? ''}
        isSelected={isOn}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        onChange={onChange}
      >
        <span className={styles.track}>
          <span className={styles.thumb} />
        </span>
        {label}
      </AriaSwitch>
      {children !== undefined && <div className={styles.text}>{children}</div>}
    </div>
  )
}
