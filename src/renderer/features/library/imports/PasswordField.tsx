import { useState } from 'react'
import { importTrayMessages } from '../../../../shared/messages/import-tray.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import styles from './ImportJobRow.module.css'

interface Props {
  readonly file: string
  onUnlock(password: string): void
}

/** Asks for a locked file's password. */
export function PasswordField({ file, onUnlock }: Props) {
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles.password}
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onUnlock(password)
      }}
    >
      <Field
        label={`${importTrayMessages.password}: ${file}`}
        labelHidden
        placeholder={importTrayMessages.password}
        type="password"
        autoComplete="off"
        value={password}
        onChange={setPassword}
      />
      <Button variant="line" size="big" type="submit" isDisabled={password === ''}>
        {importTrayMessages.unlock}
      </Button>
    </form>
  )
}
