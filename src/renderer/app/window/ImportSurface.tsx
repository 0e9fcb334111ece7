import { useEffect, useEffectEvent } from 'react'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { chooseFiles } from '../../features/library/imports/choose-files.ts'
import { DropTarget } from '../../features/library/imports/DropTarget.tsx'
import { ImportDialog } from '../../features/library/imports/ImportDialog.tsx'
import { ImportTray } from '../../features/library/imports/ImportTray.tsx'
import { PasteDialog } from '../../features/library/imports/PasteDialog.tsx'
import type { Imports } from '../../features/library/imports/use-imports.ts'
import { usePasteImport } from '../../features/library/imports/use-paste-import.ts'
import { useApp } from '../context.ts'

interface Props {
  readonly shell: 'electron' | 'browser' | 'memory'
  readonly imports: Imports
  readonly documents: ReadonlyMap<DocumentId, Document>
  readonly dialog: boolean
  onDialog(open: boolean): void
  /** Text that waits for its title; null: none. */
  readonly pasted: string | null
  onPasted(text: string | null): void
}

/** Every way into the library that the window offers, wherever the person is: dialog, drop, paste, the system. */
export function ImportSurface(props: Props) {
  const { imports, documents, dialog, onDialog, pasted, onPasted } = props
  const { client, library, openDocument } = useApp()
  const canWrite = library.readOnly === null
  const choose = useChooser(props.shell, imports)
  usePasteImport(
    (text) => canWrite && onPasted(text),
    (files) => canWrite && void imports.importFiles(files),
  )
  const opened = useEffectEvent((paths: readonly string[]) => {
    if (canWrite) void imports.importItems(paths.map((path) => ({ path })))
  })
  useEffect(() => client.on('app.filesOpened', ({ paths }) => opened(paths)), [client])
  return (
    <>
      <DropTarget disabled={!canWrite} onDrop={(transfer) => void imports.importDrop(transfer)} />
      <ImportDialog
        isOpen={dialog}
        onClose={() => onDialog(false)}
        onFiles={() => void choose('files')}
        onFolder={() => void choose('folder')}
        onPaste={() => onPasted('')}
      />
      <PasteDialog
        text={pasted}
        onClose={() => onPasted(null)}
        onImport={(text, title) => void imports.importItems([{ text, title }])}
      />
      <ImportTray imports={imports} documents={documents} onOpen={openDocument} />
    </>
  )
}

/** Returns what opens the chooser that the shell has and imports what was chosen. */
export function useChooser(shell: Props['shell'], imports: Imports) {
  const { client, showError } = useApp()
  return async (kind: 'files' | 'folder') => {
    if (shell !== 'electron') return void imports.importFiles(await chooseFiles(kind))
    try {
      const purpose = kind === 'files' ? 'importFiles' : 'importFolder'
      const { paths } = await client.call('dialogs.choose', { purpose })
      if (paths !== null && paths.length > 0) void imports.importItems(paths.map((path) => ({ path })))
    } catch (error) {
      showError(error)
    }
  }
}
