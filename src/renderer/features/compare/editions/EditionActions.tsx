import { Download, Ellipsis, FileInput, MapPinOff, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { hasLostPlace } from '../../../../shared/compare/carrying/lost-places.ts'
import type { PlacedAnnotations } from '../../../../shared/compare/carrying/place-annotations.ts'
import type { Alignment } from '../../../../shared/compare/editions/alignment.ts'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { findReplacements } from '../../../../shared/model/replacement.ts'
import { useApp } from '../../../app/context.ts'
import { useCarries, useDocuments } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import type { Edition } from './hooks/use-alignment.ts'
import { type LiveAnnotations, useVisible } from './hooks/use-live-annotations.ts'
import type { EditionNames } from './model/edition-names.ts'

interface Props {
  readonly old: Edition
  readonly next: Edition
  readonly names: EditionNames
  readonly alignment: Alignment
  readonly isReplacing: boolean
  readonly placed: { readonly old: PlacedAnnotations | null; readonly new: PlacedAnnotations | null }
  readonly live: { readonly old: LiveAnnotations | null; readonly new: LiveAnnotations | null }
  /** Shows the passages of a document that lost their place. */
  onLost(document: DocumentId): void
  onQueue(): void
}

/** What can be done with the comparison as a whole. */
export function EditionActions(props: Props) {
  const { old, next, names, alignment, placed, isReplacing, live, onLost, onQueue } = props
  const { library, append, toast, database } = useApp()
  const [asks, setAsks] = useState(false)
  const lost = [
    { edition: old, count: useLostCount(old, live.old) },
    { edition: next, count: useLostCount(next, live.new) },
  ]
  const documents = useDocuments(database)
  const isReplaced = next.document.replaces === old.document.id
  const mayReplace = useMemo(
    () => findReplacements(documents).canReplace(next.document, old.document),
    [documents, next.document, old.document],
  )
  const mark = async (replaces: boolean) => {
    const write = (earlier: DocumentId | null) =>
      append([{ kind: 'document', id: next.document.id, set: { replaces: earlier } }])
    if (!(await write(replaces ? old.document.id : null))) return
    const name = documentTitle(old.document)
    toast(replaces ? words.markedReplaced(name) : words.markedNotReplaced(name), {
      label: words.undo,
      run: () => void write(next.document.replaces),
    })
  }
  const entries: MenuEntry[] = [
    {
      id: 'replaces',
      label: isReplaced ? words.replacesNot : words.replaces,
      icon: isReplaced ? Undo2 : FileInput,
      disabled: library.readOnly !== null || !(isReplaced || mayReplace),
      run: () => (isReplaced ? void mark(false) : setAsks(true)),
    },
    ...lost
      .filter(({ count }) => count > 0)
      .map(({ edition: { document }, count }) => ({
        id: document.id,
        label: words.lostPlaces(count, documentTitle(document)),
        icon: MapPinOff,
        run: () => onLost(document.id),
      })),
  ]
  return (
    <>
      <Popover
        label={words.exportOptions}
        trigger={
          <Button variant="line" icon={Download}>
            {words.export}
          </Button>
        }
      >
        {(close) => (
          <ExportPanel
            old={old}
            next={next}
            names={names}
            alignment={alignment}
            placed={placed}
            onDone={close}
          />
        )}
      </Popover>
      {!isReplacing && (
        <Menu
          label={words.actions}
          trigger={<IconButton icon={Ellipsis} label={words.actions} />}
          entries={entries}
        />
      )}
      <Dialog
        title={words.replacesTitle}
        isOpen={asks}
        onClose={() => setAsks(false)}
        width="narrow"
        footer={
          <Button
            variant="primary"
            onPress={() => {
              setAsks(false)
              void mark(true)
              onQueue()
            }}
          >
            {words.markReplaced}
          </Button>
        }
      >
        {words.replacesText(documentTitle(old.document))}
      </Dialog>
    </>
  )
}

/** Returns how many passages that may be seen lost their place in their document's present text. */
function useLostCount({ document }: Edition, live: LiveAnnotations | null): number {
  const { database } = useApp()
  const visible = useVisible(live)
  const carries = useCarries(database)
  return useMemo(
    () => visible?.filter((annotation) => hasLostPlace(annotation, document, carries)).length ?? 0,
    [visible, document, carries],
  )
}
