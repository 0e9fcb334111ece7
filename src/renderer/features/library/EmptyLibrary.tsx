import { libraryMessages } from '../../../shared/messages/library.ts'
import { useApp } from '../../app/context.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageDrawing } from '../../ui/PageDrawing.tsx'
import styles from './LibraryView.module.css'

interface Props {
  onImportFiles(): void
  onImportFolder(): void
  onPasteText(): void
}

/** The library before the first import. */
export function EmptyLibrary({ onImportFiles, onImportFolder, onPasteText }: Props) {
  const { library } = useApp()
  const off = library.readOnly !== null
  return (
    <EmptyState
      drawing={<PageDrawing />}
      title={libraryMessages.emptyTitle}
      actions={
        <>
          <Button variant="primary" size="big" autoFocus isDisabled={off} onPress={onImportFiles}>
            {libraryMessages.importFiles}
          </Button>
          <Button variant="line" size="big" isDisabled={off} onPress={onImportFolder}>
            {libraryMessages.importFolder}
          </Button>
          <Button size="big" isDisabled={off} onPress={onPasteText}>
            {libraryMessages.pasteText}
          </Button>
        </>
      }
    >
      <p>{libraryMessages.emptyText}</p>
      <p className={styles.formats}>{libraryMessages.emptyFormats}</p>
    </EmptyState>
  )
}
