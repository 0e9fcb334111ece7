import { ALargeSmall, Ellipsis, Funnel, PanelRight, Search, TableOfContents } from 'lucide-react'
import type { ReactNode } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { documentDate } from '../model/time-ago.ts'
import styles from './ReaderHead.module.css'

interface Props {
  readonly document: Document
  /** Contents of the popovers; each is given how to close it. */
  readonly outline: (close: () => void) => ReactNode
  readonly textSize: ReactNode
  readonly filter: ReactNode
  /** Whether some passages are not shown now. */
  readonly isFiltered: boolean
  readonly isMarginOpen: boolean
  readonly entries: readonly MenuEntry[]
  /** The mark that one's own coding is done. */
  readonly done: ReactNode
  onFind(): void
  onMargin(): void
}

/** The head of a document: what it is, and the reader's tools. */
export function ReaderHead(props: Props) {
  const { document, outline, textSize, filter, isFiltered, isMarginOpen, entries, done, onFind, onMargin } =
    props
  const facts = [
    document.issuer,
    documentDate(document.date),
    document.pages === null || document.pages === 0 ? '' : reader.pages(document.pages),
  ].filter((fact) => fact !== '')
  const lang = document.language === '' ? undefined : document.language
  return (
    <header className={styles.head}>
      <h1 className={styles.title} lang={lang} title={document.title}>
        <MiddleCut text={document.title} />
      </h1>
      <div className={styles.meta}>
        {facts.map((fact, index) => (
          <span key={fact} lang={index === 0 && fact === document.issuer ? lang : undefined}>
            {fact}
          </span>
        ))}
      </div>
      <div className={styles.tools}>
        {done}
        <span className={styles.gap} />
        <Popover
          label={reader.outline}
          trigger={<IconButton icon={TableOfContents} label={reader.outline} />}
          className={styles.bare ?? ''}
        >
          {outline}
        </Popover>
        <Popover label={reader.textSize} trigger={<IconButton icon={ALargeSmall} label={reader.textSize} />}>
          {textSize}
        </Popover>
        <IconButton icon={Search} label={reader.findHere} keys="Ctrl+F" onPress={onFind} />
        <span className={styles.gap} />
        <Popover
          label={reader.filter}
          trigger={<IconButton icon={Funnel} label={reader.filter} pressed={isFiltered} />}
        >
          {filter}
        </Popover>
        <IconButton
          icon={PanelRight}
          label={isMarginOpen ? reader.marginHide : reader.marginShow}
          onPress={onMargin}
        />
        <Menu
          label={reader.more}
          trigger={<IconButton icon={Ellipsis} label={reader.more} />}
          entries={entries}
        />
      </div>
    </header>
  )
}
