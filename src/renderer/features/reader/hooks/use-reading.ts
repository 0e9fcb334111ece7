import { useEffect } from 'react'
import { findPageLabel } from '../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../app/context.ts'
import { usePane } from '../../../app/pane.ts'
import type { ReaderCore } from '../state/reader-core.ts'

/** Tells the status bar where reading is, while the text is open and in front. */
export function useReading(core: ReaderCore | null, pages: number | null): void {
  const { setReading } = useApp()
  const { isActive } = usePane()
  useEffect(() => {
    if (core === null || !isActive) return
    const { source, viewport, scroll } = core
    let last = ''
    const show = () => {
      const page = findPageLabel(source, viewport.visibleRange().start)
      const room = scroll.scrollHeight - scroll.clientHeight
      const percent = room <= 0 ? 100 : Math.round((scroll.scrollTop / room) * 100)
      if (last === `${percent} ${page}`) return
      last = `${percent} ${page}`
      setReading({ page, pages, percent })
    }
    show()
    const stop = core.onScroll(show)
    return () => {
      stop()
      setReading(null)
    }
  }, [core, pages, setReading, isActive])
}
