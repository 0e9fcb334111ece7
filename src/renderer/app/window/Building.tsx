import { appMessages } from '../../../shared/messages/app.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import styles from './Building.module.css'

interface Props {
  readonly bytesRead: number
  readonly bytesTotal: number
}

/** Shown while the library's logs are read for the first time; seen only when that takes longer than 150 ms. */
export function Building({ bytesRead, bytesTotal }: Props) {
  const part = bytesTotal === 0 ? null : bytesRead / bytesTotal
  return (
    <div className={styles.building}>
      <h1 className={styles.title}>{appMessages.building}</h1>
      <p className={styles.text}>{appMessages.buildingText}</p>
      <ProgressBar label={appMessages.building} value={part} className={styles.bar ?? ''} />
      {part !== null && (
        <p className={`${styles.text} num`}>{appMessages.buildingPercent(Math.floor(part * 100))}</p>
      )}
    </div>
  )
}
