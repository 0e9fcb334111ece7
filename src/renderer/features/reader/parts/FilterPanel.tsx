import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { CoderSign } from '../../../ui/CoderSign.tsx'
import type { TagLookup } from '../model/tag-lookup.ts'
import styles from './Panels.module.css'

interface Props {
  readonly tree: TagLookup
  /** Those who coded in this document. */
  readonly coders: readonly Coder[]
  readonly hiddenCoders: ReadonlySet<CoderId>
  setHiddenCoders(hidden: ReadonlySet<CoderId>): void
}

/** Which passages are shown: whose, and what the tag tree hides or picks out. */
export function FilterPanel({ tree, coders, hiddenCoders, setHiddenCoders }: Props) {
  const app = useApp()
  const showAll = () => {
    setHiddenCoders(new Set())
    app.setTagFilter(null)
    for (const tag of app.hiddenTags) app.setTagHidden(tag, false)
  }
  const isFiltered = hiddenCoders.size > 0 || app.hiddenTags.size > 0 || app.tagFilter !== null
  return (
    <div className={styles.panel}>
      <p className={styles.label}>{reader.filterCoders}</p>
      {coders.map((coder) => (
        <Checkbox
          key={coder.id}
          label={reader.showPassagesOf(coder.name)}
          isOn={!hiddenCoders.has(coder.id)}
          onChange={(shown) => {
            const hidden = new Set(hiddenCoders)
            if (shown) hidden.delete(coder.id)
            else hidden.add(coder.id)
            setHiddenCoders(hidden)
          }}
        >
          <CoderSign name={coder.name} shape={coder.shape} colour={coder.colour} decorative />
          {coder.name}
        </Checkbox>
      ))}
      {(app.tagFilter !== null || app.hiddenTags.size > 0) && (
        <>
          <p className={styles.label}>{reader.filterTags}</p>
          {app.tagFilter !== null && <p>{reader.filterOnly(tree.labelOf(app.tagFilter))}</p>}
          {app.hiddenTags.size > 0 && <p>{reader.filterHidden(app.hiddenTags.size)}</p>}
        </>
      )}
      <Button variant="line" isDisabled={!isFiltered} onPress={showAll}>
        {reader.filterOff}
      </Button>
    </div>
  )
}
