import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'
import { useHeldFocus } from './use-held-focus.ts'

interface Props extends Omit<ButtonProps, 'children' | 'className' | 'aria-label' | 'aria-pressed'> {
  readonly icon: LucideIcon
  /** What it does: the tooltip, and its name for readers. */
  readonly label: string
  readonly keys?: string | undefined
  /** On or off, where the button is a switch. */
  readonly pressed?: boolean
  readonly size?: 'normal' | 'small'
  readonly placement?: 'top' | 'bottom' | 'left' | 'right'
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with an icon alone. It always has a name. */
export function IconButton({
  icon,
  label,
  keys,
  pressed,
  size = 'normal',
  placement,
  className,
  ...props
}: Props) {
  const held = useHeldFocus(props)
  return (
    <Tooltip text={label} keys={keys} {...(placement && { placement })}>
      <Button
        {...held}
        aria-label={label}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        className={classNames(styles.button, size === 'small' && styles.small, className)}
      >
        <Icon icon={icon} />
      </Button>
    </Tooltip>
  )
}
