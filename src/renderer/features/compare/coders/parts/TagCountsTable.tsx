import { useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { Gap } from '../../parts/Gap.tsx'
import { keepInRange } from '../../parts/keep-in-range.ts'
import { StateSign } from '../../parts/StateSign.tsx'
import { TagName } from '../../parts/TagName.tsx'
import { firstPlace, rowOf, useRowKeys } from '../../parts/use-row-keys.ts'
import { signWords, type TagFigure } from '../model/count-signs.ts'
import { signKinds } from '../model/sign-of.ts'
import styles from './TagCounts.module.css'

const messages = compareCodersMessages.view

/** In pixels; the style sheet has the same. */
const rowHeight = 26
const headHeight = 34
const mostHeight = 396

interface Props {
  readonly figures: readonly TagFigure[]
  readonly tree: TagTree
  readonly coders: readonly Coder[]
  onShow(tag: TagId | ''): void
}

/** A row per tag with its items by state, of which those in sight are drawn; a tag leads to its items. */
export function TagCountsTable({ figures, tree, coders, onShow }: Props) {
  const scroll = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  // The row with the keyboard stays, also when it is scrolled out of sight.
  const [kept, setKept] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: figures.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialRect: { width: 0, height: mostHeight },
    scrollMargin: headHeight,
    rangeExtractor: (range) => keepInRange(range, kept),
  })
  const onKeyDown = useRowKeys(body, figures.length, setKept)
  const pathOf = (tag: TagId | '') => {
    const node = tag === '' ? null : tree.find(tag)
    return node === null ? compareCodersMessages.plain : renderTagPath(node.path)
  }
  let below = headHeight
  return (
    <div ref={scroll} className={styles.scroll}>
      <table className={styles.table} aria-rowcount={figures.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{messages.tagColumn}</th>
            {signKinds.map((kind) => (
              <th key={kind} scope="col">
                <StateSign kind={kind} label={signWords(kind, coders)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={onKeyDown}
          onFocus={({ target }) => setKept(rowOf(target))}
          onBlur={() => setKept(null)}
        >
          {virtual.getVirtualItems().map(({ index, start, end }) => {
            const figure = figures[index]
            const gap = start - below
            below = end
            if (figure === undefined) return null
            const { tag, counts } = figure
            const place = index + firstPlace
            return (
              <Fragment key={tag}>
                {gap > 0 && <Gap height={gap} className={styles.gap} />}
                <tr aria-rowindex={place} data-place={place}>
                  <th scope="row">
                    <Button
                      className={styles.tag ?? ''}
                      aria-label={messages.showTag(pathOf(tag))}
                      onPress={() => onShow(tag)}
                    >
                      <TagName tree={tree} tag={tag === '' ? null : tag} bare />
                    </Button>
                  </th>
                  {signKinds.map((kind) => (
                    <td key={kind} className={counts[kind] === 0 ? styles.zero : undefined}>
                      {counts[kind].toLocaleString('en')}
                    </td>
                  ))}
                </tr>
              </Fragment>
            )
          })}
          {headHeight + virtual.getTotalSize() > below && (
            <Gap height={headHeight + virtual.getTotalSize() - below} className={styles.gap} />
          )}
        </tbody>
      </table>
    </div>
  )
}
