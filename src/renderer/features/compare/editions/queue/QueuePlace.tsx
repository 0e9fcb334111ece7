import { classNames } from '../../../../ui/class-names.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import frame from '../../parts/Queue.module.css'
import styles from './Queue.module.css'

/** Keeps the queue's place until its passages are there: all paragraphs would be laid out again when it came. */
export function QueuePlace() {
  return (
    <div className={classNames(frame.queue, styles.drawer)} aria-hidden="true">
      <Skeleton lines={6} />
    </div>
  )
}
