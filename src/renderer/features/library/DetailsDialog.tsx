import { useState } from 'react'
import { documentTitle } from '../../../shared/messages/document-name.ts'
import { libraryMessages } from '../../../shared/messages/library.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './DetailsDialog.module.css'
import type { DocumentRow } from './model/document-row.ts'
import { isDate } from './model/is-date.ts'
import { isLanguage } from './model/language-name.ts'
import { useDocumentRows } from './use-document-rows.ts'

interface Props {
  /** The document whose details are edited. */
  readonly document: DocumentId
  onClose(): void
}

/** Title, issuing body, date and language of a document, to put right what the file said wrongly. */
export function DetailsDialog({ document, onClose }: Props) {
  const row = useDocumentRows()?.find((one) => one.document.id === document)
  return row === undefined ? null : <Details key={document} row={row} onClose={onClose} />
}

function Details({ row, onClose }: { readonly row: DocumentRow; onClose(): void }) {
  const { append } = useApp()
  const { document } = row
  const [fields, setFields] = useState({
    title: document.title,
    issuer: document.issuer,
    date: document.date,
    language: document.language,
  })
  const [tried, setTried] = useState(false)
  const set = (name: keyof typeof fields) => (value: string) =>
    setFields((old) => ({ ...old, [name]: value }))
  const trimmed = {
    title: fields.title.trim(),
    issuer: fields.issuer.trim(),
    date: fields.date.trim(),
    language: fields.language.trim(),
  }
  const errors = {
    title: trimmed.title === '' ? libraryMessages.detailsTitleNeeded : null,
    date: trimmed.date === '' || isDate(trimmed.date) ? null : libraryMessages.detailsDateWrong,
    language:
      trimmed.language === '' || isLanguage(trimmed.language) ? null : libraryMessages.detailsLanguageWrong,
  }
  const save = async () => {
    setTried(true)
    if (Object.values(errors).some((error) => error !== null)) return
    const changed = Object.fromEntries(
      Object.entries(trimmed).filter(([name, value]) => value !== document[name as keyof typeof trimmed]),
    )
    if (Object.keys(changed).length > 0) {
      if (!(await append([{ kind: 'document', id: document.id, set: changed }]))) return
    }
    onClose()
  }
  const shown = (error: string | null) => (tried ? error : null)
  return (
    <Dialog
      title={libraryMessages.detailsTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" type="submit">
            {libraryMessages.save}
          </Button>
        </>
      }
    >
      <Field
        label={libraryMessages.detailsTitleField}
        value={fields.title}
        onChange={set('title')}
        error={shown(errors.title)}
        autoFocus
      />
      <Field label={libraryMessages.detailsIssuer} value={fields.issuer} onChange={set('issuer')} />
      <div className={styles.pair}>
        <Field
          label={libraryMessages.detailsDate}
          value={fields.date}
          onChange={set('date')}
          hint={libraryMessages.detailsDateHint}
          error={shown(errors.date)}
        />
        <Field
          label={libraryMessages.detailsLanguage}
          value={fields.language}
          onChange={set('language')}
          hint={libraryMessages.detailsLanguageHint}
          error={shown(errors.language)}
        />
      </div>
      <dl className={styles.facts}>
        <dt>{libraryMessages.detailsFile}</dt>
        <dd>{document.file}</dd>
        {row.document.replaces !== null && (
          <>
            <dt>{libraryMessages.detailsReplaces}</dt>
            <dd>{row.before === null ? libraryMessages.replacesGone : documentTitle(row.before)}</dd>
          </>
        )}
        {row.after !== null && (
          <>
            <dt>{libraryMessages.detailsReplacedBy}</dt>
            <dd>{documentTitle(row.after)}</dd>
          </>
        )}
        <dt>{libraryMessages.detailsAdded}</dt>
        <dd>
          {new Date(document.added).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </dd>
        <dt>{libraryMessages.detailsHash}</dt>
        <dd className={styles.hash}>{document.sha256}</dd>
      </dl>
    </Dialog>
  )
}
