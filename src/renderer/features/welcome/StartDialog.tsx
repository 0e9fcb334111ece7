import { useState } from 'react'
import type { MethodOutput } from '../../../shared/contract/methods.ts'
import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { welcomeMessages } from '../../../shared/messages/welcome.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FolderList } from './FolderList.tsx'
import { folderName, joinPath } from './join-path.ts'
import { useFolders } from './use-folders.ts'

interface Props {
  readonly client: Client
  readonly hello: MethodOutput<'app.hello'>
  onOpened(library: LibraryInfo): void
  onClose(): void
}

/** Names a new library and chooses where its folder is made. */
export function StartDialog({ client, hello, onOpened, onClose }: Props) {
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState(hello.home)
  const folders = useFolders(client, hello.home)
  const native = hello.shell === 'electron'
  // A path that was typed or pasted counts without going there first.
  const parent = native ? chosen : folders.typed.trim() || folders.place?.path || hello.home
  const folder = folderName(name)

  const choose = async () => {
    try {
      const { paths } = await client.call('dialogs.choose', { purpose: 'newLibrary', suggestedName: folder })
      if (paths?.[0] !== undefined) setChosen(paths[0])
    } catch (error) {
      folders.setError(errorText(error))
    }
  }
  const create = async () => {
    setTried(true)
    if (folder === '') return
    setBusy(true)
    try {
      onOpened(await client.call('library.create', { path: joinPath(parent, folder), name: name.trim() }))
    } catch (error) {
      folders.setError(errorText(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={welcomeMessages.startTitle}
      isOpen
      width="wide"
      onClose={onClose}
      onSubmit={() => void create()}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" type="submit" isDisabled={busy}>
            {welcomeMessages.create}
          </Button>
        </>
      }
    >
      <Field
        label={welcomeMessages.name}
        placeholder={welcomeMessages.namePlaceholder}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={200}
        hint={welcomeMessages.nameHint(parent)}
        error={tried && folder === '' ? welcomeMessages.nameNeeded : null}
      />
      {native ? (
        <>
          <Button variant="line" size="big" onPress={() => void choose()}>
            {welcomeMessages.choose}
          </Button>
          {folders.error !== null && (
            <p role="alert">
              {folders.error.what} {folders.error.todo}
            </p>
          )}
        </>
      ) : (
        <FolderList folders={folders} />
      )}
    </Dialog>
  )
}
