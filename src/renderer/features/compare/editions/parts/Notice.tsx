import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/Icon.tsx'
import styles from './Notice.module.css'

interface Props {
  readonly icon: LucideIcon
  readonly title: string
  readonly text?: string
  readonly alert?: boolean
  /** Buttons at its end. */
  readonly children?: ReactNode
}

/** A line over the rows: a warning, or what is to be done now. */
export function Notice({ icon, title, text, alert = false, children }: Props) {
  return (
    <div className={styles.notice} role={alert ? 'alert' : 'status'}>
      <Icon icon={icon} />
      <p className="grow">
        <b>{title}</b> {text}
      </p>
      {children}
    </div>
  )
}
