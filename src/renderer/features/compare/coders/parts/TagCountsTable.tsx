import { useRef } from 'react'
import { Button } from 'react-aria-components'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { RowsInSight } from '../../parts/RowsInSight.tsx'
import { StateSign } from '../../parts/StateSign.tsx'
import { TagName } from '../../parts/TagName.tsx'
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
  const pathOf = (tag: TagId | '') => {
    const node = tag === '' ? null : tree.find(tag)
    return node === null ? compareCodersMessages.plain : renderTagPath(node.path)
  }
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
        <RowsInSight
          count={figures.length}
          scroll={scroll}
          rowHeight={rowHeight}
          headHeight={headHeight}
          firstHeight={mostHeight}
          gapClass={styles.gap}
          row={(index, place) => {
            const figure = figures[index]
            if (figure === undefined) return null
            const { tag, counts } = figure
            return (
              <tr key={tag} aria-rowindex={place} data-place={place}>
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
            )
          }}
        />
      </table>
    </div>
  )
}
