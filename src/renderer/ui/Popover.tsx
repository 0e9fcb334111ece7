import type { ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
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
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover className={styles.popover ?? ''} placement={placement} offset={6}>
        <Dialog aria-label={label} className={classNames(styles.dialog, className)}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
