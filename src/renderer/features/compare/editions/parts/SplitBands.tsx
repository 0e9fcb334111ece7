import { type RefObject, useEffect, useState } from 'react'
import type { AlignmentState } from '../../../../../shared/compare/editions/alignment.ts'
import { classNames } from '../../../../ui/class-names.ts'
import styles from './Bands.module.css'
import { stateClass } from './EditionSign.tsx'

interface Extent {
  readonly top: number
  readonly bottom: number
}

/** Returns the curve of a band from a stretch on the left to one on the right, over a strip of some width. */
export function bandPath(left: Extent, right: Extent, width: number): string {
  const half = width / 2
  return [
    `M0 ${left.top}C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}`,
    `V${right.bottom}C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}Z`,
  ].join('')
}

const stripWidth = 72

/** Bands from the paragraphs of one side to those of the other, where one became several or several one. */
export function SplitBands({
  cells,
  state,
}: {
  readonly cells: RefObject<HTMLElement | null>
  readonly state: AlignmentState
}) {
  const [paths, setPaths] = useState<readonly string[]>([])
  useEffect(() => {
    const element = cells.current
    if (element === null) return
    const draw = () => {
      const top = element.getBoundingClientRect().top
      const extentsOf = (side: string) =>
        [...element.querySelectorAll(`[data-side="${side}"] [data-block-start]`)].map((paragraph) => {
          const box = paragraph.getBoundingClientRect()
          return { top: Math.round(box.top - top), bottom: Math.round(box.bottom - top) }
        })
      const [old, next] = [extentsOf('old'), extentsOf('new')]
      setPaths(old.flatMap((left) => next.map((right) => bandPath(left, right, stripWidth))))
    }
    // Called at once too, when the page was laid out anyway: to measure here would lay it out for each row.
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [cells])
  return (
    <svg className={classNames(styles.split, stateClass(state))} aria-hidden="true">
      {paths.map((path) => (
        <path key={path} className={styles.band} d={path} />
      ))}
    </svg>
  )
}
