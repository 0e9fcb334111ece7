import styles from './PageDrawing.module.css'

const lines = [
  [15, 22, 71],
  [15, 36, 93],
  [15, 64, 93],
  [15, 78, 93],
  [15, 92, 58],
] as const

/** A page with one passage marked: the drawing of empty views. */
export function PageDrawing() {
  return (
    <svg className={styles.page} viewBox="0 0 108 112" aria-hidden="true">
      <rect className={styles.sheet} x="0.5" y="0.5" width="107" height="111" rx="3" />
      {lines.map(([x1, y, x2]) => (
        <path key={y} className={styles.line} d={`M${x1} ${y}H${x2}`} />
      ))}
      <path className={styles.line} d="M15 50H93" />
      <rect className={styles.wash} x="32" y="43" width="48" height="13" />
      <path className={styles.mark} d="M32 56H80" />
    </svg>
  )
}
