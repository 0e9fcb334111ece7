import { useEffect, useMemo, useRef } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { currentHeading, outlineOf } from '../model/outline.ts'
import type { Desk } from '../state/desk.ts'
import styles from './Panels.module.css'

interface Props {
  readonly desk: Desk
  onClose(): void
}

/** The headings of the document; a click goes there. */
export function OutlinePanel({ desk, onClose }: Props) {
  const { source, viewport, language } = desk.core
  const items = useMemo(() => outlineOf(source), [source])
  const current = useMemo(() => currentHeading(items, viewport.topOffset() + 1), [items, viewport])
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' })
  }, [])
  if (items.length === 0) return <p className={styles.none}>{reader.outlineEmpty}</p>
  return (
    <ol className={styles.outline} lang={language === '' ? undefined : language}>
      {items.map((item, index) => (
        <li key={item.offset}>
          <button
            ref={index === current ? here : undefined}
            type="button"
            className={styles.heading}
            style={{ '--depth': item.depth } as Record<string, number>}
            aria-current={index === current ? 'location' : undefined}
            onClick={() => {
              onClose()
              viewport.reveal({ start: item.offset, end: item.offset + 1 }, 0, true)
              desk.core.store.set({ cursor: { start: item.offset, end: item.offset } })
              desk.focusText()
            }}
          >
            <span className="cut">{item.text}</span>
            {item.page !== null && <span className={styles.page}>{item.page}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
