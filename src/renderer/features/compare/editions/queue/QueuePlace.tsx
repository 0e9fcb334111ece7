import { Skeleton } from '../../../../ui/Skeleton.tsx'
import styles from './Queue.module.css'

/** Keeps the queue's place until its passages are there: all paragraphs would be laid out again when it came. */
export function QueuePlace() {
  return (
    <div className={styles.queue} aria-hidden="true">
      <Skeleton lines={6} />
    </div>
  )
}
