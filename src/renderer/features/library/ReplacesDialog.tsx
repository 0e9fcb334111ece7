import { Check, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { libraryMessages as words } from '../../../shared/messages/library.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MiddleCut } from '../../ui/MiddleCut.tsx'
import { dateText } from './model/date-text.ts'
import type { DocumentRow } from './model/document-row.ts'
import { documentTitle } from './model/document-title.ts'
import { earlierVersions } from './model/earlier-versions.ts'
import { filterRows } from './model/table-rows.ts'
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

const rowHeight = 32
const layoutOptions = { rowHeight }
const maxRows = 7

function Replaces({ row, rows, onClose }: { readonly row: DocumentRow } & Props) {
  const { openCompare } = useApp()
  const replace = useReplace()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<DocumentId | null>(row.before?.id ?? null)
  const choices = useMemo(() => earlierVersions(rows, row), [rows, row])
  const found = useMemo(() => filterRows(choices, text), [choices, text])
  const earlier = choices.find(({ document }) => document.id === chosen) ?? null
  const { document } = row

  const save = async (thenCarry: boolean) => {
    if (earlier === null) return
    if (!(await replace(document, earlier.document))) return
    onClose()
    if (thenCarry)
      openCompare({ view: 'editions', document: earlier.document.id, newer: document.id, queue: true })
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
      <p>{words.replacesText(documentTitle(document))}</p>
      {choices.length === 0 ? (
        <p className={styles.none}>{words.replacesNoOther}</p>
      ) : (
        <div className={styles.chosen}>
          <Field
            label={words.replacesFind}
            labelHidden
            icon={Search}
            placeholder={words.replacesFind}
            value={text}
            onChange={setText}
            autoFocus
          />
          {found.length === 0 ? (
            <p className={styles.none}>{words.replacesNoneFit}</p>
          ) : (
            <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
              <ListBox
                className={styles.options ?? ''}
                style={{ height: Math.min(found.length, maxRows) * rowHeight }}
                aria-label={words.replacesEarlier}
                items={found.map((choice) => ({ id: choice.document.id, choice }))}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={chosen === null ? [] : [chosen]}
                onSelectionChange={(keys) => {
                  const key = keys === 'all' ? undefined : [...keys][0]
                  if (key !== undefined) setChosen(key as DocumentId)
                }}
                escapeKeyBehavior="none"
              >
                {({ id, choice }) => (
                  <ListBoxItem
                    id={id}
                    textValue={documentTitle(choice.document)}
                    className={styles.option ?? ''}
                  >
                    <span className={styles.tick}>{id === chosen && <Icon icon={Check} />}</span>
                    <MiddleCut
                      text={documentTitle(choice.document)}
                      lang={choice.document.language || undefined}
                    />
                    <span className="grow" />
                    <span className={styles.date}>{dateText(choice.document.date)}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Virtualizer>
          )}
        </div>
      )}
    </Dialog>
  )
}
