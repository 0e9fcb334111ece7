import { Copy, FileMinus, PencilLine } from 'lucide-react'
import { memo, useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import type { DroppedText } from '../../../../shared/text/blocks.ts'
import { useApp } from '../../../app/context.ts'
import type { MenuEntry } from '../../../ui/Menu.tsx'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { Desk } from '../state/desk.ts'
import { DoneMark } from './DoneMark.tsx'
import { DroppedDialog } from './Dropped.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { OutlinePanel } from './OutlinePanel.tsx'
import { ReaderHead } from './ReaderHead.tsx'
import { TextSizePanel } from './TextSizePanel.tsx'

interface Props {
  readonly desk: Desk | null
  readonly document: Document
  readonly dropped: readonly DroppedText[]
  readonly tree: TagLookup
  /** Those who coded here. */
  readonly coders: readonly Coder[]
  readonly hiddenCoders: ReadonlySet<CoderId>
  setHiddenCoders(hidden: ReadonlySet<CoderId>): void
  readonly isMarginOpen: boolean
  onFind(): void
  onMargin(): void
}

/** The head with what its buttons open. */
export const PaneHead = memo(function PaneHead(props: Props) {
  const {
    desk,
    document,
    dropped,
    tree,
    coders,
    hiddenCoders,
    setHiddenCoders,
    isMarginOpen,
    onFind,
    onMargin,
  } = props
  const app = useApp()
  const [isDroppedShown, setDroppedShown] = useState(false)
  const copyText = () => {
    if (desk === null) return
    navigator.clipboard.writeText(desk.core.source.text).then(() => app.toast(reader.copied), app.showError)
  }
  const entries: MenuEntry[] = [
    { id: 'details', label: reader.editDetails, icon: PencilLine, run: () => app.openDetails(document.id) },
    { id: 'copy', label: reader.copyText, icon: Copy, run: copyText },
    ...(dropped.length === 0
      ? []
      : [{ id: 'dropped', label: reader.droppedShow, icon: FileMinus, run: () => setDroppedShown(true) }]),
  ]
  return (
    <>
      <ReaderHead
        document={document}
        outline={(closePanel) => desk !== null && <OutlinePanel desk={desk} onClose={closePanel} />}
        textSize={<TextSizePanel />}
        filter={
          <FilterPanel
            tree={tree}
            coders={coders}
            hiddenCoders={hiddenCoders}
            setHiddenCoders={setHiddenCoders}
          />
        }
        isFiltered={hiddenCoders.size > 0 || app.hiddenTags.size > 0 || app.tagFilter !== null}
        isMarginOpen={isMarginOpen}
        entries={entries}
        done={<DoneMark document={document} />}
        onFind={onFind}
        onMargin={onMargin}
      />
      {isDroppedShown && (
        <DroppedDialog document={document} dropped={dropped} onClose={() => setDroppedShown(false)} />
      )}
    </>
  )
})
