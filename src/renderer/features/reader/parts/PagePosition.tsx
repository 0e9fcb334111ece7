import { useEffect, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { findPageLabel } from '../../../../shared/text/canonical-text.ts'
import type { ReaderCore } from '../state/reader-core.ts'
import styles from './ReaderHead.module.css'

interface Props {
  readonly core: ReaderCore
  /** Pages of the source; null where it has none. */
  readonly pages: number | null
}

/** Where reading is: the page where the source has pages, else the part that was read. */
export function PagePosition({ core, pages }: Props) {
  const [position, setPosition] = useState('')
  useEffect(() => {
    const { source, viewport, scroll } = core
    const show = () => {
      const { start } = viewport.visibleRange()
      const label = findPageLabel(source, start)
      const room = scroll.scrollHeight - scroll.clientHeight
      const percent = room <= 0 ? 100 : Math.round((scroll.scrollTop / room) * 100)
      setPosition(label === null ? reader.percentRead(percent) : reader.pageOf(label, pages))
    }
    show()
    return core.onScroll(show)
  }, [core, pages])
  return <span className={styles.position}>{position}</span>
}
