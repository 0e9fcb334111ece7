import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './EmptyState.module.css'
import { Icon } from './Icon.tsx'

interface Props {
  /** A drawing made of the app's own parts, or an icon. */
  readonly drawing?: ReactNode
  readonly icon?: LucideIcon
  /** `bad`: something went wrong, rather than nothing being there yet. */
  readonly tone?: 'quiet' | 'bad'
  readonly title: string
  readonly children?: ReactNode
  /** Buttons, the main one first. */
  readonly actions?: ReactNode
}

/** What a view shows when it has nothing, or can't show it: what, why, and what to do. */
export function EmptyState({ drawing, icon, tone = 'quiet', title, children, actions }: Props) {
  return (
    <div className={styles.blank} role={tone === 'bad' ? 'alert' : undefined}>
      {drawing}
      {icon && (
        <span className={classNames(styles.icon, tone === 'bad' && styles.bad)}>
          <Icon icon={icon} size={24} />
        </span>
      )}
      <h1 className={styles.title}>{title}</h1>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
