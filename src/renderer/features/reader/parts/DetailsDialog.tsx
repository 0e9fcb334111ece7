import { useState } from 'react'
import { reader } from '../../../../shared/messages/reader.ts'
import { type Document, documentFieldsSchema } from '../../../../shared/model/document.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import type { Desk } from '../state/desk.ts'
import styles from './Dialogs.module.css'

interface Props {
  readonly desk: Desk
  readonly document: Document
  onClose(): void
}

/** Edits what is known about the document: title, issuer, date, language. */
export function DetailsDialog({ desk, document, onClose }: Props) {
  const [title, setTitle] = useState(document.title)
  const [issuer, setIssuer] = useState(document.issuer)
  const [date, setDate] = useState(document.date)
  const [language, setLanguage] = useState(document.language)
  const [isTried, setTried] = useState(false)
  const hasDate = documentFieldsSchema.shape.date.safeParse(date.trim()).success
  const hasTitle = title.trim() !== ''

  const save = async () => {
    setTried(true)
    if (!hasDate || !hasTitle) return
    const wanted = {
      title: title.trim(),
      issuer: issuer.trim(),
      date: date.trim(),
      language: language.trim(),
    }
    const changed = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => document[name as keyof typeof wanted] !== value),
    )
    if (Object.keys(changed).length === 0) onClose()
    else if (await desk.data().app.append([{ kind: 'document', id: document.id, set: changed }])) onClose()
  }
  return (
    <Dialog
      title={reader.detailsTitle}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{reader.cancel}</Button>
          <Button variant="primary" type="submit">
            {reader.detailsSave}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field
          label={reader.detailsName}
          value={title}
          onChange={setTitle}
          error={isTried && !hasTitle ? reader.detailsNeeded : null}
          autoFocus
        />
        <Field label={reader.detailsIssuer} value={issuer} onChange={setIssuer} />
        <Field
          label={reader.detailsDate}
          value={date}
          onChange={setDate}
          hint={reader.detailsDateHint}
          error={isTried && !hasDate ? reader.detailsDateWrong : null}
        />
        <Field
          label={reader.detailsLanguage}
          value={language}
          onChange={setLanguage}
          hint={reader.detailsLanguageHint}
        />
      </div>
    </Dialog>
  )
}
