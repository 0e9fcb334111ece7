// biome-ignore-all lint/a11y/useSemanticElements: the field has the keyboard and names the active line
// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the keyboard and names the active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field has the keyboard and names the active line
import { useEffect, useRef } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import styles from './Palette.module.css'
import type { PaletteItem } from './palette-items.ts'
import { markedParts } from './palette-search.ts'

interface Props {
  readonly id: string
  readonly item: PaletteItem
  readonly query: string
  readonly current: boolean
  onPoint(): void
  onRun(): void
}

/** One line of the palette; the field has the keyboard and names it as active. */
export function PaletteOption({ id, item, query, current, onPoint, onRun }: Props) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={current}
      className={styles.option}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      {item.icon && <Icon icon={item.icon} />}
      {item.colour !== undefined && <i className={`sw tag-${item.colour}`} />}
      <span className={styles.words} lang={item.language || undefined}>
        <span className="cut">
          {markedParts(item.text, query).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
            part.marked ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>,
          )}
        </span>{' '}
        {item.aside !== '' && <span className={styles.aside}>{item.aside}</span>}
      </span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </div>
  )
}
