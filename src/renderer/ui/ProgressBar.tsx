import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './ProgressBar.module.css'

interface Props {
  readonly label: string
  /** Part done, 0 to 1; null while it is unknown. */
  readonly value: number | null
  readonly className?: string
}

/** A thin bar that fills. */
export function ProgressBar({ label, value, className }: Props) {
  const percent = value === null ? null : Math.max(0, Math.min(100, value * 100))
  return (
    <AriaProgressBar
      aria-label={label}
      className={classNames(styles.track, className)}
      {...(percent === null ? { isIndeterminate: true } : { value: percent })}
    >
      {percent === null ? (
        <span className={classNames(styles.fill, styles.unknown)} />
      ) : (
        <span className={styles.fill} style={{ width: `${percent}%` }} />
      )}
    </AriaProgressBar>
  )
}
