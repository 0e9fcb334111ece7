import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { type Coder, coderColours, normaliseCoderName } from '../../../shared/model/coder.ts'
import { Button } from '../../ui/Button.tsx'
import { CoderSign } from '../../ui/CoderSign.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './CoderDialog.module.css'
import { coderOfName } from './new-coder.ts'

interface Props {
  readonly name: string
  readonly colour: number
  readonly coders: readonly Coder[]
  onChoose(name: string, colour: number): void
  onClose(): void
}

/** Asks once who codes: a name and the colour of the sign. Who has coded here before can be chosen. */
export function CoderDialog({ name: given, colour: givenColour, coders, onChoose, onClose }: Props) {
  const [name, setName] = useState(given)
  const [picked, setColour] = useState<number | null>(null)
  const [tried, setTried] = useState(false)
  const missing = normaliseCoderName(name) === ''
  const coder = missing ? null : coderOfName(name, givenColour, coders)
  // Who codes here already keeps the colour that others know.
  const colour = picked ?? coder?.colour ?? givenColour
  const sign = coder && { ...coder, colour }
  const submit = () => {
    setTried(true)
    if (!missing) onChoose(name, colour)
  }
  const others = [...coders].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Dialog
      title={appMessages.coderTitle}
      isOpen
      width="narrow"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" type="submit">
            {given === '' ? appMessages.coderSave : appMessages.coderChange}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{appMessages.coderText}</p>
      <div className={styles.preview}>
        <Field
          label={appMessages.coderName}
          value={name}
          onChange={setName}
          maxLength={100}
          autoComplete="off"
          autoFocus
          error={tried && missing ? appMessages.coderNeeded : null}
        />
        <span className={styles.sign}>{sign && <CoderSign {...sign} size="large" decorative />}</span>
      </div>
      <div>
        <p className={styles.label} id="coder-colour">
          {appMessages.coderColour}
        </p>
        <ToggleButtonGroup
          aria-labelledby="coder-colour"
          className={styles.colours ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[colour]}
          onSelectionChange={(keys) => setColour(Number([...keys][0] ?? colour))}
        >
          {Array.from({ length: coderColours }, (_, index) => index + 1).map((number) => (
            <ToggleButton
              key={number}
              id={number}
              aria-label={appMessages.coderColourName(number)}
              className={styles.colour ?? ''}
            >
              <CoderSign name={sign?.name ?? 'A'} shape={sign?.shape ?? 'disc'} colour={number} decorative />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {others.length > 0 && (
        <div>
          <p className={styles.label}>{appMessages.coderExisting}</p>
          <div className={styles.names}>
            {others.map((coder) => (
              <Button key={coder.id} variant="line" onPress={() => onChoose(coder.name, coder.colour)}>
                <CoderSign {...coder} decorative />
                {coder.name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Dialog>
  )
}
