import { codingMessages } from '../../../shared/messages/coding.ts'
import { settingsId } from '../../../shared/model/settings.ts'
import { useSettings } from '../../db/queries/use-records.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useApp } from '../context.ts'

interface Props {
  readonly isOpen: boolean
  onClose(): void
}

/** What holds for everybody who works in the library. */
export function LibrarySettings({ isOpen, onClose }: Props) {
  const { database, library, append } = useApp()
  const { blindCoding } = useSettings(database)
  const canWrite = library.readOnly === null
  const words = codingMessages
  const setBlind = (on: boolean) =>
    void append([{ kind: 'settings', id: settingsId, set: { blindCoding: on } }])
  return (
    <Dialog
      title={words.settingsTitle}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      footer={<Button onPress={onClose}>{words.settingsClose}</Button>}
    >
      <Switch label={words.blind} isOn={blindCoding} isDisabled={!canWrite} autoFocus onChange={setBlind}>
        <p>{words.blindText}</p>
        <p className="faint">{canWrite ? words.blindFor : words.blindReadOnly}</p>
      </Switch>
    </Dialog>
  )
}
