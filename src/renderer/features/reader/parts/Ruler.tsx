import { memo, type PointerEvent, useEffect, useRef, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { useRulerLanes } from '../hooks/use-ruler-lanes.ts'
import { nearestPassage } from '../model/ruler-hit.ts'
import type { RulerLane, RulerMark } from '../model/ruler-lanes.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import styles from './Ruler.module.css'

/** The drawing's own height; it is stretched over the ruler's. */
const units = 1000
/** The design's lanes: 4 px wide, 5 px apart; with the sixth they begin 3 px from the edge. */
const laneWidth = 4
const laneStep = 5
const laneStart = 3
const rulerWidth = 34
/** The frame around what is in sight can always be seen; in CSS pixels. */
const leastFrame = 12
/** No mark is lower than about 3 px on a screen of usual height. */
const leastMark = 4

/** Paths by marks: those of the lanes that a change did not touch are the same. */
const paths = new WeakMap<readonly RulerMark[], { lane: number; path: string }>()

function pathOf(marks: readonly RulerMark[], lane: number): string {
  const known = paths.get(marks)
  if (known?.lane === lane) return known.path
  const path = marks
    .map(({ top, bottom }) => {
      const height = Math.max(leastMark, Math.round((bottom - top) * units))
      const y = Math.min(Math.round(top * units), units - height)
      return `M${laneStart + lane * laneStep} ${y}h${laneWidth}v${height}h-${laneWidth}z`
    })
    .join('')
  paths.set(marks, { lane, path })
  return path
}

/** The overview beside the scrollbar: where which tags lie in the whole text, and what of it is in sight. */
export const Ruler = memo(function Ruler({ desk, tree }: { readonly desk: Desk; readonly tree: TagLookup }) {
  const { core } = desk
  const length = core.source.text.length
  const lanes = useRulerLanes(core, tree)
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<{ lane: RulerLane; top: number } | null>(null)

  useEffect(() => {
    const showView = () => {
      const { start, end } = core.viewport.visibleRange()
      const view = frame.current
      if (view === null || length === 0) return
      // In a long text the frame is higher than what it stands for: at the end it must not hang below the ruler.
      view.style.top = `min(${(start / length) * 100}%, 100% - ${leastFrame}px)`
      view.style.height = `max(${(Math.max(end - start, 0) / length) * 100}%, ${leastFrame}px)`
    }
    showView()
    const stop = core.onScroll(showView)
    const unsubscribe = core.store.subscribe((state, before) => state.layout !== before.layout && showView())
    return () => {
      stop()
      unsubscribe()
    }
  }, [core, length])

  const laneAt = (event: PointerEvent): { lane: RulerLane | undefined; share: number; y: number } => {
    const rect = box.current?.getBoundingClientRect()
    if (rect === undefined) return { lane: undefined, share: 0, y: 0 }
    const y = event.clientY - rect.top
    const index = Math.floor((event.clientX - rect.left - laneStart + 0.5) / laneStep)
    return { lane: lanes[index], share: y / rect.height, y }
  }
  const goThere = (event: PointerEvent) => {
    const { lane, share } = laneAt(event)
    const height = box.current?.clientHeight ?? 1
    const passage = nearestPassage(
      core.store.get().passages.list,
      lane?.tag ?? null,
      share * length,
      (8 / height) * length,
    )
    if (passage !== null) desk.choose(passage.id)
    else {
      const offset = Math.max(0, Math.min(length - 1, Math.round(share * length)))
      core.viewport.reveal({ start: offset, end: offset + 1 }, 0.4, true)
    }
  }
  const point = (event: PointerEvent) => {
    const { lane, y } = laneAt(event)
    setPointed(lane === undefined ? null : { lane, top: y })
  }
  const names = lanes.map((lane) => (lane.tag === null ? reader.rulerRest(lane.label) : lane.label))
  return (
    <div
      ref={box}
      className={styles.ruler}
      role="img"
      aria-label={reader.ruler(names.join(', '))}
      onPointerDown={goThere}
      onPointerMove={point}
      onPointerLeave={() => setPointed(null)}
    >
      <div ref={frame} className={styles.view} />
      <svg
        className={styles.lanes}
        viewBox={`0 0 ${rulerWidth} ${units}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {lanes.flatMap((lane, index) =>
          [...lane.marks].map(([colour, marks]) => (
            <path
              key={`${lane.tag ?? ''} ${colour}`}
              className={colour === 0 ? styles.plain : `tag-${colour}`}
              d={pathOf(marks, index)}
            />
          )),
        )}
      </svg>
      {pointed !== null && (
        <div className={styles.tip} style={{ top: pointed.top }}>
          {pointed.lane.tag === null ? reader.rulerRest(pointed.lane.label) : pointed.lane.label}
          <span className={styles.count}>{reader.rulerPassages(pointed.lane.passages)}</span>
        </div>
      )}
    </div>
  )
})
