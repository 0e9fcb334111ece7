import { ClipboardPaste, FileText, FolderOpen } from 'lucide-react'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './ImportDialog.module.css'

interface Props {
  readonly isOpen: boolean
  onClose(): void
  onFiles(): void
  onFolder(): void
  onPaste(): void
}

/** The ways into the library. */
export function ImportDialog({ isOpen, onClose, onFiles, onFolder, onPaste }: Props) {
  const choose = (run: () => void) => () => {
    onClose()
    run()
  }
  return (
    <Dialog title={libraryMessages.importTitle} isOpen={isOpen} onClose={onClose} width="narrow">
      <p className={styles.text}>{libraryMessages.importText}</p>
      <div className={styles.choices}>
        <Button variant="primary" size="big" icon={FileText} autoFocus onPress={choose(onFiles)}>
          {libraryMessages.importFiles}
        </Button>
        <Button variant="line" size="big" icon={FolderOpen} onPress={choose(onFolder)}>
          {libraryMessages.importFolder}
        </Button>
        <Button variant="line" size="big" icon={ClipboardPaste} onPress={choose(onPaste)}>
          {libraryMessages.pasteText}
        </Button>
      </div>
    </Dialog>
  )
}
