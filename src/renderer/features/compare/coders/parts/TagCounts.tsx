import { Button as AriaButton } from 'react-aria-components'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { TagId } from '../../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../../shared/model/tag.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import { StateSign } from '../../parts/StateSign.tsx'
import { TagName } from '../../parts/TagName.tsx'
import { signWords, type TagFigure } from '../model/count-signs.ts'
import { signKinds } from '../model/sign-of.ts'
import styles from './TagCounts.module.css'

const messages = compareCodersMessages.view

interface Props {
  readonly figures: readonly TagFigure[]
  readonly tree: TagTree
  readonly coders: readonly Coder[]
  /** Shows the items of a tag. */
  onShow(tag: TagId | ''): void
}

/** How many items of each state there are under each tag; a tag leads to its items. */
export function TagCounts({ figures, tree, coders, onShow }: Props) {
  const pathOf = (tag: TagId | '') => {
    const node = tag === '' ? null : tree.find(tag)
    return node === null ? compareCodersMessages.plain : renderTagPath(node.path)
  }
  return (
    <Popover
      label={messages.byTag}
      className={styles.panel ?? ''}
      placement="bottom start"
      trigger={
        <Button size="small" variant="link">
          {messages.byTag}
        </Button>
      }
    >
      {(close) => (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{messages.tagColumn}</th>
              {signKinds.map((kind) => (
                <th key={kind} scope="col">
                  <StateSign kind={kind} label={signWords(kind, coders)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ tag, counts }) => (
              <tr key={tag}>
                <th scope="row">
                  <AriaButton
                    className={styles.tag ?? ''}
                    aria-label={messages.showTag(pathOf(tag))}
                    onPress={() => {
                      onShow(tag)
                      close()
                    }}
                  >
                    <TagName tree={tree} tag={tag === '' ? null : tag} bare />
                  </AriaButton>
                </th>
                {signKinds.map((kind) => (
                  <td key={kind} className={counts[kind] === 0 ? styles.zero : undefined}>
                    {counts[kind].toLocaleString('en')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Popover>
  )
}
