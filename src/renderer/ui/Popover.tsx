import { type ReactNode, useId } from 'react'
import { Popover as AriaPopover, DialogTrigger } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './Popover.module.css'
import { type Trigger, useOpening } from './use-opening.ts'

interface Props {
  /** The button that opens it. */
  readonly trigger: Trigger
  readonly label: string
  readonly className?: string
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top'
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside its button; Esc or a click elsewhere closes it. */
export function Popover({ trigger, label, className, placement = 'bottom end', children }: Props) {
  const [isOpen, onOpenChange] = useOpening(trigger)
  const name = useId()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      {/* The dialog is the whole of it, with the buttons that close it for screen readers. */}
      <AriaPopover className={styles.popover ?? ''} placement={placement} offset={6} aria-labelledby={name}>
        {/* Its button, after which it is called otherwise, may say what is chosen in it. */}
        <span id={name} hidden>
          {label}
        </span>
        <div className={classNames(styles.dialog, className)}>
          {typeof children === 'function' ? children(() => onOpenChange(false)) : children}
        </div>
      </AriaPopover>
    </DialogTrigger>
  )
}
