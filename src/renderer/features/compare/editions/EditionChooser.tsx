import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import {
  dateText,
  documentTitle,
  findDocument,
  listDocuments,
} from '../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { PickList } from '../../../ui/PickList.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import styles from './EditionChooser.module.css'

interface Props {
  readonly label: string
  /** By date. */
  readonly documents: readonly Document[]
  readonly chosen: Document | null
  onChoose(document: DocumentId): void
}

/** One of the two editions: its title, and the list to choose another from. */
export function EditionChooser({ label, documents, chosen, onChoose }: Props) {
  const text = chosen === null ? words.choose : documentTitle(chosen)
  const choices = useMemo(() => listDocuments(documents), [documents])
  return (
    <Popover
      label={label}
      className={styles.panel ?? ''}
      placement="bottom start"
      trigger={
        <Button variant="line" className={styles.trigger ?? ''} aria-label={`${label}: ${text}`}>
          <MiddleCut text={text} lang={chosen?.language || undefined} />
          {chosen !== null && chosen.date !== '' && (
            <span className={styles.date}>{dateText(chosen.date)}</span>
          )}
          <Icon icon={ChevronDown} />
        </Button>
      }
    >
      {(close) => (
        <PickList
          label={label}
          findLabel={findDocument}
          picks={choices}
          chosen={chosen?.id ?? null}
          maxRows={10}
          onChoose={(id) => {
            close()
            if (id !== chosen?.id) onChoose(id as DocumentId)
          }}
        />
      )}
    </Popover>
  )
}
