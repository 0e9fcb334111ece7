import { uiMessages } from '../../shared/messages/ui.ts'
import styles from './Skeleton.module.css'

const widths = ['72%', '94%', '88%', '61%', '90%', '83%', '45%']

/** Grey lines where text will be; seen only when loading takes longer than 150 ms. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={uiMessages.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className={styles.line} style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  )
}
