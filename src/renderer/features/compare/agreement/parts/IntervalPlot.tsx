import type { BootstrapInterval } from '../../../../../shared/compare/agreement/bootstrap.ts'
import styles from './IntervalPlot.module.css'

const widths = { head: 168, row: 112 } as const
const height = 14
/** Krippendorff's limits: tentative conclusions, and firm ones. */
const ticks = [0.667, 0.8]

interface Props {
  readonly value: number | null
  readonly interval: BootstrapInterval | null | undefined
  /** Too uncertain to rely on: said in words elsewhere too. */
  readonly doubtful: boolean
  readonly size?: keyof typeof widths
}

/** A figure on a line from 0 to 1 with its interval; what lies below 0 stands at the left end. */
export function IntervalPlot({ value, interval, doubtful, size = 'head' }: Props) {
  const width = widths[size]
  const x = (share: number) => Math.max(0, Math.min(1, share)) * width
  const middle = height / 2
  const [low, high] = [x(interval?.low ?? 0), x(interval?.high ?? 0)]
  return (
    <svg
      className={doubtful ? styles.doubtful : styles.plot}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path d={`M0 ${middle}H${width}`} className={styles.line} />
      <path d={ticks.map((tick) => `M${x(tick)} 1.5V12.5`).join('')} className={styles.ticks} />
      {/* One that lies in a point would only look out from behind the dot. */}
      {high > low && <path d={`M${low} ${middle}H${high}`} className={styles.bar} />}
      {value !== null && (
        <circle cx={Math.max(5, Math.min(width - 5, x(value)))} cy={middle} r="4.5" className={styles.dot} />
      )}
    </svg>
  )
}
