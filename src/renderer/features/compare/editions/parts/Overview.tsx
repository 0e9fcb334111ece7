import type { Virtualizer } from '@tanstack/react-virtual'
import { type PointerEvent, useDeferredValue, useMemo, useRef } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import type { AlignmentState } from '../../../../../shared/compare/editions/alignment.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { stateClass } from './EditionSign.tsx'
import styles from './Overview.module.css'

interface Props {
  readonly rows: readonly EditionRow[]
  readonly virtual: Virtualizer<HTMLDivElement, HTMLLIElement>
  onGo(position: number): void
}

const noRows: readonly EditionRow[] = []

/** The drawing's own height; it is stretched over the bar's. */
const units = 1000
/** Two lanes: what stands in the old edition, and in the new one. */
const lanes = { old: 2, new: 9 } as const
const laneWidth = 5
/** No mark is lower than about 2 px on a screen of usual height. */
const leastMark = 2.5

/** Where in both editions what changed: a narrow bar beside the rows. */
export function Overview({ rows, virtual, onGo }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // Thousands of marks: the paragraphs come first.
  const marked = useDeferredValue(rows, noRows)
  const paths = useMemo(() => pathsOf(marked), [marked])
  const { range } = virtual
  const share = (position: number) => `${(position / Math.max(1, rows.length)) * 100}%`
  const goThere = (event: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect()
    if (rect === undefined || rows.length === 0) return
    const part = (event.clientY - rect.top) / rect.height
    onGo(Math.max(0, Math.min(rows.length - 1, Math.floor(part * rows.length))))
  }
  return (
    <div
      ref={box}
      className={styles.overview}
      role="img"
      aria-label={words.overview}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goThere(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && goThere(event)}
    >
      {range !== null && rows.length > 0 && (
        <div
          className={styles.view}
          style={{ top: share(range.startIndex), height: share(range.endIndex + 1 - range.startIndex) }}
        />
      )}
      <svg className={styles.marks} viewBox={`0 0 16 ${units}`} preserveAspectRatio="none" aria-hidden="true">
        {paths.map(([state, path]) => (
          <path key={state} className={classNames(styles.mark, stateClass(state))} d={path} />
        ))}
      </svg>
    </div>
  )
}

/** Returns one path for each state but `same`: neighbours of one state and side are drawn as one mark. */
function pathsOf(rows: readonly EditionRow[]): [AlignmentState, string][] {
  const paths = new Map<AlignmentState, string>()
  const step = units / Math.max(1, rows.length)
  for (const side of ['old', 'new'] as const) {
    let from = 0
    const stateAt = (position: number) => {
      const row = rows[position]
      return row === undefined || row[side].length === 0 || row.group.state === 'same'
        ? null
        : row.group.state
    }
    for (let at = 1; at <= rows.length; at += 1) {
      const state = stateAt(from)
      if (at < rows.length && stateAt(at) === state) continue
      if (state !== null) {
        const height = Math.max(leastMark, (at - from) * step)
        const mark = `M${lanes[side]} ${(from * step).toFixed(1)}h${laneWidth}v${height.toFixed(1)}h-${laneWidth}z`
        paths.set(state, (paths.get(state) ?? '') + mark)
      }
      from = at
    }
  }
  return [...paths]
}
