// biome-ignore-all lint/a11y/useSemanticElements: the tree has the keyboard and names the active line
// biome-ignore-all lint/a11y/useFocusableInteractive: the tree has the keyboard and names the active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree has the keyboard and names the active line
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight, Replace } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { FormatIcon } from '../FormatIcon.tsx'
import type { DocumentRow } from '../model/document-row.ts'
import { indexAfterKey } from '../model/table-selection.ts'
import type { TreeLine } from '../model/year-groups.ts'
import styles from './DocumentTree.module.css'

const lineHeight = 28

interface Props {
  readonly lines: readonly TreeLine[]
  readonly current: DocumentId | null
  onOpen(document: DocumentId): void
  onFold(year: string, closed: boolean): void
}

const lineKey = (line: TreeLine) => (line.kind === 'group' ? `year ${line.group.year}` : line.row.document.id)

/** The lines of the tree; the tree has the keyboard as one control, and only lines in sight are drawn. */
export function TreeLines({ lines, current, onOpen, onFold }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const name = useId()
  const [atKey, setAtKey] = useState<string | null>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    paddingEnd: 8,
  })
  const found = lines.findIndex((line) => lineKey(line) === (atKey ?? current))
  const at = found === -1 ? 0 : found

  const currentIndex = lines.findIndex((line) => line.kind === 'document' && line.row.document.id === current)
  const show = useEffectEvent((_document: DocumentId | null) => {
    if (currentIndex !== -1) virtual.scrollToIndex(currentIndex)
  })
  // Only when another document came to the front, not whenever lines move.
  useEffect(() => show(current), [current])

  const goTo = (index: number) => {
    const line = lines[index]
    if (line === undefined) return
    setAtKey(lineKey(line))
    virtual.scrollToIndex(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[at]
    if (line === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / lineHeight) - 1)
    const to = indexAfterKey(event.key, at, lines.length, page)
    if (to !== null) goTo(to)
    else if (event.key === 'Enter' || event.key === ' ') press(line)
    else if (event.key === 'ArrowRight') {
      if (line.kind === 'group' && line.open) goTo(at + 1)
      else if (line.kind === 'group') onFold(line.group.year, false)
    } else if (event.key === 'ArrowLeft') {
      if (line.kind === 'group') onFold(line.group.year, true)
      else goTo(lines.findIndex((other) => other.kind === 'group' && other.group === line.group))
    } else return
    event.preventDefault()
  }
  const press = (line: TreeLine) => {
    setAtKey(lineKey(line))
    if (line.kind === 'group') onFold(line.group.year, line.open)
    else onOpen(line.row.document.id)
  }
  return (
    <div
      ref={scroll}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={libraryMessages.treeDocuments}
      aria-activedescendant={`${name}-${at}`}
      data-region-focus
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          const selected = line.kind === 'document' && line.row.document.id === current
          return (
            <div
              key={lineKey(line)}
              id={`${name}-${index}`}
              role="treeitem"
              aria-level={line.kind === 'group' ? 1 : 2}
              aria-posinset={line.position}
              aria-setsize={line.count}
              aria-selected={selected}
              {...(line.kind === 'group' && { 'aria-expanded': line.open })}
              className={classNames(styles.row, styles[line.kind], index === at && styles.at)}
              style={{ transform: `translateY(${start}px)` }}
              {...(line.kind === 'document' && { title: tooltip(line.row) })}
              onClick={() => press(line)}
            >
              {line.kind === 'group' ? <GroupLine line={line} /> : <DocumentLine line={line} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function tooltip({ document, apart, after }: DocumentRow): string {
  const replaced = after === null ? '' : libraryMessages.replacedBy(documentTitle(after))
  return [documentTitle(document), apart, replaced].filter((line) => line !== '').join('\n')
}

function GroupLine({ line }: { readonly line: Extract<TreeLine, { kind: 'group' }> }) {
  return (
    <>
      <Icon icon={line.open ? ChevronDown : ChevronRight} size={14} />
      <span className="grow cut">{line.group.year || libraryMessages.treeUndated}</span>
      {!line.open && <span className={styles.count}>{line.group.rows.length}</span>}
    </>
  )
}

function DocumentLine({ line }: { readonly line: Extract<TreeLine, { kind: 'document' }> }) {
  const { document, apart, passages, after } = line.row
  const title = documentTitle(document)
  return (
    <>
      <FormatIcon format={document.format} size={15} />
      <MiddleCut text={title} lang={document.language || undefined} className={apart === '' ? 'grow' : ''} />
      {apart !== '' && <span className={styles.apart}>{apart}</span>}
      {after !== null && (
        <span className={styles.replaced}>
          <Icon icon={Replace} size={12} />
          <span className={styles.word}>{libraryMessages.treeReplaced}</span>
        </span>
      )}
      {passages > 0 && <span className={styles.count}>{passages.toLocaleString('en')}</span>}
    </>
  )
}
