import { useState } from 'react'
import type { LibraryInfo } from '../../../shared/contract/shapes.ts'
import { uiMessages } from '../../../shared/messages/ui.ts'
import { welcomeMessages } from '../../../shared/messages/welcome.ts'
import type { Client } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FolderList } from './FolderList.tsx'
import { useFolders } from './use-folders.ts'

interface Props {
  readonly client: Client
  readonly home: string
  onOpened(library: LibraryInfo): void
  onClose(): void
}

/** Chooses the folder of a library and opens it. */
export function FolderDialog({ client, home, onOpened, onClose }: Props) {
  const folders = useFolders(client, home)
  const [busy, setBusy] = useState(false)
  const open = async (path: string) => {
    setBusy(true)
    try {
      onOpened(await client.call('library.open', { path }))
    } catch (error) {
      folders.setError(errorText(error))
      setBusy(false)
    }
  }
  // A path that was typed or pasted counts without going there first.
  const here = folders.typed.trim() || folders.place?.path || home
  return (
    <Dialog
      title={welcomeMessages.openTitle}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{uiMessages.cancel}</Button>
          <Button variant="primary" isDisabled={busy} onPress={() => void open(here)}>
            {welcomeMessages.openHere}
          </Button>
        </>
      }
    >
      <FolderList folders={folders} onLibrary={(path) => void open(path)} />
      <p className="mute">{welcomeMessages.chooseALibrary}</p>
    </Dialog>
  )
}
