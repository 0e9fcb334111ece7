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

  const laidOut = useRef<ReaderCore | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: lays out when the size of letters or lines changes
  useEffect(() => {
    if (core === null) return
    // The first layout was made with these metrics.
    if (laidOut.current === core) core.relayout(latest.current)
    laidOut.current = core
  }, [core, textSize, metrics.charactersPerLine])
  return core
}
