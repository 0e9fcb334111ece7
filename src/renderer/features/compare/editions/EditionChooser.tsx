import { ChevronDown, Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import styles from './EditionChooser.module.css'
import { dateText, titleOf } from './model/edition-names.ts'

interface Props {
  readonly label: string
  /** By date. */
  readonly documents: readonly Document[]
  readonly chosen: Document | null
  onChoose(document: DocumentId): void
}

const rowHeight = 32
const layoutOptions = { rowHeight }
const maxRows = 10

/** One of the two editions: its title, and the list to choose another from. */
export function EditionChooser({ label, documents, chosen, onChoose }: Props) {
  const text = chosen === null ? words.choose : titleOf(chosen)
  return (
    <Popover
      label={label}
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
        <Choices
          label={label}
          documents={documents}
          chosen={chosen}
          onChoose={(document) => {
            close()
            onChoose(document)
          }}
        />
      )}
    </Popover>
  )
}

function Choices({ label, documents, chosen, onChoose }: Props) {
  const [text, setText] = useState('')
  const found = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase()
    return documents.filter((document) =>
      `${titleOf(document)} ${document.issuer} ${document.date}`.toLocaleLowerCase().includes(wanted),
    )
  }, [documents, text])
  return (
    <div className={styles.list}>
      <Field
        label={words.find}
        labelHidden
        icon={Search}
        placeholder={words.find}
        value={text}
        onChange={setText}
        autoFocus
      />
      {found.length === 0 ? (
        <p className="mute">{words.nothingFound(text.trim())}</p>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
          <ListBox
            className={styles.options ?? ''}
            style={{ height: Math.min(found.length, maxRows) * rowHeight }}
            aria-label={label}
            items={found}
            selectionMode="single"
            selectedKeys={chosen === null ? [] : [chosen.id]}
            onSelectionChange={(keys) => {
              const key = keys === 'all' ? undefined : [...keys][0]
              if (key !== undefined) onChoose(key as DocumentId)
            }}
            escapeKeyBehavior="none"
          >
            {(document) => (
              <ListBoxItem id={document.id} textValue={titleOf(document)} className={styles.option ?? ''}>
                <MiddleCut text={titleOf(document)} lang={document.language || undefined} />
                <span className="grow" />
                <span className={styles.date}>{dateText(document.date)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </div>
  )
}
