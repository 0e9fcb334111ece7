import { CircleAlert, TriangleAlert, X } from 'lucide-react'
import { appMessages } from '../../../shared/messages/app.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './Banner.module.css'

interface Props {
  readonly tone: 'warn' | 'bad'
  readonly text: string
  readonly more?: string
  readonly onHide?: () => void
}

/** A line over the whole window: a condition that lasts. */
export function Banner({ tone, text, more, onHide }: Props) {
  return (
    <div className={classNames(styles.banner, tone === 'bad' && styles.bad)} role="alert">
      <Icon icon={tone === 'bad' ? CircleAlert : TriangleAlert} />
      <span className={styles.text}>
        {text} {more !== undefined && <span className={styles.more}>{more}</span>}
      </span>
      {onHide && <IconButton icon={X} label={appMessages.hide} size="small" onPress={onHide} />}
    </div>
  )
}
