import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { usePane } from '../../../app/pane.ts'
import { textMetrics } from '../model/estimate-height.ts'
import { isDenseScript } from '../model/plan-sections.ts'
import { createReaderCore, type ReaderCore } from '../state/reader-core.ts'
import type { OpenText } from './use-source-text.ts'

interface Options {
  readonly root: RefObject<HTMLElement | null>
  readonly scroll: RefObject<HTMLElement | null>
  readonly text: OpenText
  readonly language: string
  readonly textSize: number
  /** The column's width; 0 before it is known. */
  readonly columnWidth: number
}

/** A width must stay for this long before heights are estimated anew: what is dragged changes it with every frame. */
const widthPauseMs = 250
/** Width of the design's column in em of the reading size. */
export const measureEm = { latin: 32, dense: 34 } as const

/** Builds the text inside `root` before the first paint; null until then. */
export function useReaderCore(options: Options): ReaderCore | null {
  const { root, scroll, text, language, textSize, columnWidth } = options
  const id = useId()
  const { isActive } = usePane()
  const isInFront = useRef(isActive)
  isInFront.current = isActive
  const [core, setCore] = useState<ReaderCore | null>(null)
  const isDense = isDenseScript(language)
  const full = textSize * (isDense ? measureEm.dense : measureEm.latin)
  const metrics = textMetrics(textSize, isDense, columnWidth === 0 ? 1 : columnWidth / full)
  const latest = useRef(metrics)
  latest.current = metrics

  useLayoutEffect(() => {
    if (root.current === null || scroll.current === null) return
    const created = createReaderCore({
      id,
      isInFront: () => isInFront.current,
      root: root.current,
      scroll: scroll.current,
      source: text.source,
      language,
      metrics: latest.current,
      pageLabel: isDenseScript(language) && /^zh/i.test(language) ? reader.pageLabelZh : reader.pageLabel,
    })
    setCore(created)
    return () => {
      created.dispose()
      setCore(null)
    }
  }, [id, root, scroll, text, language])

  const laidOut = useRef<{ core: ReaderCore; textSize: number }>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: lays out when the size of letters or lines changes
  useEffect(() => {
    if (core === null) return
    const before = laidOut.current
    laidOut.current = { core, textSize }
    // The first layout was made with these metrics.
    if (before?.core !== core) return
    const layOut = () => core.relayout(latest.current)
    if (before.textSize !== textSize) {
      layOut()
      return
    }
    const timer = setTimeout(layOut, widthPauseMs)
    return () => clearTimeout(timer)
  }, [core, textSize, metrics.charactersPerLine])
  return core
}
