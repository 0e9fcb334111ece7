import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { reader } from '../../../shared/messages/reader.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { CoderId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { useApp } from '../../app/context.ts'
import { usePane } from '../../app/pane.ts'
import { classNames } from '../../ui/class-names.ts'
import { useElementWidth } from '../../ui/use-element-width.ts'
import { handleTextKey } from './hooks/text-keys.ts'
import type { HeldAnnotations } from './hooks/use-annotations.ts'
import { useCodersHere } from './hooks/use-coders-here.ts'
import { useFindKeys } from './hooks/use-find-keys.ts'
import { usePassages } from './hooks/use-passages.ts'
import { type ReaderPlace, usePlace } from './hooks/use-place.ts'
import { measureEm, useReaderCore } from './hooks/use-reader-core.ts'
import { useReading } from './hooks/use-reading.ts'
import type { OpenText } from './hooks/use-source-text.ts'
import { useTextPointer } from './hooks/use-text-pointer.ts'
import { isDenseScript } from './model/plan-sections.ts'
import type { TagLookup } from './model/tag-lookup.ts'
import prose from './Prose.module.css'
import { FindBar } from './parts/FindBar.tsx'
import { Margin } from './parts/Margin.tsx'
import { MarginDrawer } from './parts/MarginDrawer.tsx'
import { PaneHead } from './parts/PaneHead.tsx'
import { PaneNotices } from './parts/PaneNotices.tsx'
import { Ruler } from './parts/Ruler.tsx'
import { SheetOverlays } from './parts/SheetOverlays.tsx'
import styles from './ReaderPane.module.css'
import { createDesk, type Desk, type DeskData } from './state/desk.ts'
import './paint/plain-highlights.css'

interface Props {
  readonly document: Document
  readonly text: OpenText
  readonly held: HeldAnnotations
  readonly tree: TagLookup
  /** Deleted tags too. */
  readonly tags: readonly Tag[]
  readonly coders: readonly Coder[]
  readonly place?: ReaderPlace | undefined
}

/** Narrower than this, text and margin do not fit beside each other. */
const narrowBelow = 780

/** A document that is open: its head, text, margin and ruler. */
export function ReaderPane({ document, text, held, tree, tags, coders, place }: Props) {
  const app = useApp()
  const { preferences, setPreferences } = app
  const { isActive, nameOf } = usePane()
  const pane = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLElement>(null)
  const [hiddenCoders, setHiddenCoders] = useState<ReadonlySet<CoderId>>(new Set())
  const [findAsked, setFindAsked] = useState(0)
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const codersById = useMemo(() => new Map(coders.map((coder) => [coder.id, coder])), [coders])
  const codersHere = useCodersHere(held, coders)
  const width = useElementWidth(scroll)
  const isNarrow = width > 0 && width < narrowBelow
  const hasMargin = preferences.marginOpen && !isNarrow
  const isDense = isDenseScript(document.language)
  const { language } = document

  const columnWidth = useElementWidth(root)
  const core = useReaderCore({ root, scroll, text, language, textSize: preferences.textSize, columnWidth })
  const astray = usePassages(core, text, held, tree, hiddenCoders)
  const data: DeskData = {
    app,
    isInFront: isActive,
    document,
    textHash: text.textHash,
    tree,
    tags,
    coders: codersById,
    annotations: held.byId,
  }
  const latest = useRef(data)
  useLayoutEffect(() => {
    latest.current = data
  })
  const desk = useMemo(() => (core === null ? null : createDesk(core, () => latest.current)), [core])

  usePlace(desk, document.id, place)
  useReading(core, document.pages)
  const openFind = useCallback(() => setFindAsked((count) => count + 1), [])
  useFindKeys(pane, openFind)
  const toggleMargin = useCallback(() => {
    if (isNarrow) setDrawerOpen((isOpen) => !isOpen)
    else setPreferences({ marginOpen: !hasMargin })
  }, [isNarrow, hasMargin, setPreferences])
  const keyDown = (event: KeyboardEvent) => {
    if (desk === null || event.target !== event.currentTarget || event.keyCode === 229) return
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    const press = { key, ctrlKey, metaKey, altKey, shiftKey, isComposing: event.nativeEvent.isComposing }
    if (handleTextKey(desk, press)) event.preventDefault()
  }
  const em = isDense ? measureEm.dense : measureEm.latin
  const size = {
    '--read-size': `${preferences.textSize}px`,
    '--read-measure': `${Math.round(preferences.textSize * em)}px`,
  } as Record<string, string>
  const lang = language === '' ? undefined : language
  return (
    <section ref={pane} className={styles.reader} aria-label={nameOf(document.title)}>
      <PaneHead
        desk={desk}
        document={document}
        dropped={text.dropped}
        tree={tree}
        coders={codersHere}
        hiddenCoders={hiddenCoders}
        setHiddenCoders={setHiddenCoders}
        isMarginOpen={isNarrow ? isDrawerOpen : hasMargin}
        onFind={openFind}
        onMargin={toggleMargin}
      />
      <PaneNotices document={document} dropped={text.dropped} astray={astray} />
      <div className={styles.pane}>
        <section
          ref={scroll}
          className={styles.scroll}
          aria-label={nameOf(reader.text)}
          aria-description={reader.textKeys}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the sentence cursor lives here
          tabIndex={0}
          data-region="text"
          data-region-focus
          data-testid="reader-text"
          onKeyDown={keyDown}
        >
          <div
            className={classNames(
              styles.sheet,
              !hasMargin && styles.alone,
              !hasMargin && !isNarrow && styles.wide,
            )}
            style={size}
          >
            <article ref={root} className={classNames('prose', prose.prose)} lang={lang} data-highlighted />
            {desk !== null && hasMargin && <Margin desk={desk} tree={tree} coders={codersById} />}
            {desk !== null && (
              <SheetOverlays
                desk={desk}
                tree={tree}
                coders={codersById}
                isCardElsewhere={hasMargin || (isNarrow && isDrawerOpen)}
              />
            )}
          </div>
        </section>
        {desk !== null && <Ruler desk={desk} tree={tree} />}
        {desk !== null && findAsked > 0 && (
          <FindBar desk={desk} asked={findAsked} onClose={() => setFindAsked(0)} />
        )}
        {desk !== null && isNarrow && isDrawerOpen && (
          <MarginDrawer desk={desk} tree={tree} coders={codersById} onClose={() => setDrawerOpen(false)} />
        )}
      </div>
      {desk !== null && <TextPointer desk={desk} />}
    </section>
  )
}

function TextPointer({ desk }: { readonly desk: Desk }) {
  useTextPointer(desk)
  return null
}
