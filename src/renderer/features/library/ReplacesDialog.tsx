import { useMemo, useState } from 'react'
import {
  documentTitle,
  findDocument,
  listDocuments,
  tellApart,
} from '../../../shared/messages/document-name.ts'
import { libraryMessages as words } from '../../../shared/messages/library.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PickList } from '../../ui/PickList.tsx'
import type { DocumentRow } from './model/document-row.ts'
import { earlierVersions } from './model/earlier-versions.ts'
import styles from './ReplacesDialog.module.css'
import { useReplace } from './use-replace.ts'

interface Props {
  /** The document that replaces another; null: closed. */
  readonly row: DocumentRow | null
  readonly rows: readonly DocumentRow[]
  onClose(): void
}

/** Says of which earlier document one is a corrected or later file. */
export function ReplacesDialog({ row, rows, onClose }: Props) {
  return row === null ? null : <Replaces key={row.document.id} row={row} rows={rows} onClose={onClose} />
}

function Replaces({ row, rows, onClose }: { readonly row: DocumentRow } & Props) {
  const { openCompare } = useApp()
  const replace = useReplace()
  const [chosen, setChosen] = useState<DocumentId | null>(row.before?.id ?? null)
  const { document } = row
  const documents = useMemo(() => rows.map((one) => one.document), [rows])
  const versions = useMemo(() => earlierVersions(documents, document), [documents, document])
  const choices = useMemo(() => listDocuments(versions, documents), [versions, documents])
  const earlier = versions.find(({ id }) => id === chosen) ?? null
  const apart = useMemo(() => tellApart(documents).get(document.id) ?? '', [documents, document])

  const save = async (thenCarry: boolean) => {
    if (earlier === null) return
    if (!(await replace(document, earlier))) return
    onClose()
    if (thenCarry) openCompare({ view: 'editions', document: earlier.id, newer: document.id, queue: true })
  }
  const forget = async () => {
    if (await replace(document, null)) onClose()
  }
  return (
    <Dialog
      title={words.replacesTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void save(false)}
      footer={
        <>
          {document.replaces !== null && (
            <Button onPress={() => void forget()}>{words.replacesNothing}</Button>
          )}
          <span className="grow" />
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="line" isDisabled={earlier === null} onPress={() => void save(true)}>
            {words.replacesCarry}
          </Button>
          <Button variant="primary" type="submit" isDisabled={earlier === null}>
            {words.save}
          </Button>
        </>
      }
    >
      <p>{words.replacesText(documentTitle(document), apart)}</p>
      {choices.length === 0 ? (
        <p className={styles.none}>{words.replacesNoOther}</p>
      ) : (
        <PickList
          label={words.replacesEarlier}
          findLabel={findDocument}
          picks={choices}
          chosen={chosen}
          maxRows={7}
          onChoose={(id) => setChosen(id as DocumentId)}
        />
      )}
    </Dialog>
  )
}
