// biome-ignore-all lint/a11y/useSemanticElements: the field has the keyboard and names the active line
// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the keyboard and names the active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field has the keyboard and names the active line
import { useEffect, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { MiddleCut } from '../../ui/MiddleCut.tsx'
import type { SplitName } from '../../ui/split-alike.ts'
import styles from './Palette.module.css'
import type { PaletteItem } from './palette-items.ts'
import { markedParts } from './palette-search.ts'

interface Props {
  readonly id: string
  readonly item: PaletteItem
  /** Where its text is cut when it is too long. */
  readonly parts: SplitName | undefined
  readonly query: string
  readonly current: boolean
  onPoint(): void
  onRun(): void
}

/** One line of the palette; the field has the keyboard and names it as active. */
export function PaletteOption({ id, item, parts, query, current, onPoint, onRun }: Props) {
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
        <MiddleCut
          text={item.text}
          parts={parts}
          show={(part) =>
            markedParts(part, query).map((piece, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
              piece.marked ? <b key={index}>{piece.text}</b> : <span key={index}>{piece.text}</span>,
            )
          }
        />{' '}
        {item.aside !== '' && <span className={classNames(styles.aside, 'cut')}>{item.aside}</span>}
      </span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </div>
  )
}
