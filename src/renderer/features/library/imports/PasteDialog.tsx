import { useState } from 'react'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import { uiMessages } from '../../../../shared/messages/ui.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { suggestTitle } from './suggest-title.ts'

interface Props {
  /** The text that was pasted, "" to type one; null: closed. */
  readonly text: string | null
  onImport(text: string, title: string): void
  onClose(): void
}

/** Asks for the title of pasted text before it is imported. */
export function PasteDialog({ text, onImport, onClose }: Props) {
  return text === null ? null : <Paste text={text} onImport={onImport} onClose={onClose} />
}

function Paste({ text, onImport, onClose }: Props & { readonly text: string }) {
  const [body, setBody] = useState(text)
  const [title, setTitle] = useState(() => suggestTitle(text))
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (body.trim() === '' || title.trim() === '') return
    onImport(body, title.trim())
    onClose()
  }
  return (
    <Dialog
      title={libraryMessages.pasteTitle}
      isOpen
      width="wide"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" type="submit">
            {libraryMessages.pasteImport}
          </Button>
        </>
      }
    >
      <Field
        label={libraryMessages.pasteName}
        value={title}
        onChange={setTitle}
        autoFocus={text !== ''}
        error={tried && title.trim() === '' ? libraryMessages.pasteNameNeeded : null}
      />
      <Field
        label={libraryMessages.pasteBody}
        value={body}
        onChange={setBody}
        rows={10}
        autoFocus={text === ''}
        placeholder={libraryMessages.pastePlaceholder}
        error={tried && body.trim() === '' ? libraryMessages.pasteEmpty : null}
      />
    </Dialog>
  )
}
