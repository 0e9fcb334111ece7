import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { useHeldFocus } from './use-held-focus.ts'

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  readonly variant?: 'plain' | 'line' | 'soft' | 'primary' | 'link'
  readonly size?: 'normal' | 'big' | 'small'
  readonly icon?: LucideIcon
  readonly className?: string
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. One primary button per view. */
export function Button({ variant = 'plain', size = 'normal', icon, className, children, ...props }: Props) {
  return (
    <AriaButton
      {...useHeldFocus(props)}
      className={classNames(
        styles.button,
        variant !== 'plain' && styles[variant],
        size !== 'normal' && styles[size],
        className,
      )}
    >
      {icon && <Icon icon={icon} />}
      {children}
    </AriaButton>
  )
}
