import { Grid3x3 } from 'lucide-react'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'

/** Why there is nothing to count. */
export type EmptyReason = 'noDocuments' | 'noPassages' | 'noTags' | 'filter'

interface Props {
  readonly reason: EmptyReason
  /** Whether others' passages may be hidden. */
  readonly blind: boolean
  onClearFilter(): void
  onShowUntagged(): void
}

/** What to do where there is nothing to count. */
export function MatrixEmpty({ reason, blind, onClearFilter, onShowUntagged }: Props) {
  const { openImportDialog } = useApp()
  const hint = blind ? ` ${matrixMessages.hiddenText}` : ''
  if (reason === 'noDocuments') {
    return (
      <EmptyState
        icon={Grid3x3}
        title={matrixMessages.noDocuments}
        actions={
          <Button variant="primary" size="big" onPress={openImportDialog}>
            {matrixMessages.importReports}
          </Button>
        }
      >
        {matrixMessages.noDocumentsText}
      </EmptyState>
    )
  }
  if (reason === 'noPassages') {
    return (
      <EmptyState icon={Grid3x3} title={matrixMessages.noPassages}>
        {matrixMessages.noPassagesText}
        {hint}
      </EmptyState>
    )
  }
  const isFilter = reason === 'filter'
  return (
    <EmptyState
      icon={Grid3x3}
      title={isFilter ? matrixMessages.nothingFits : matrixMessages.noTags}
      actions={
        <Button variant="primary" size="big" onPress={isFilter ? onClearFilter : onShowUntagged}>
          {isFilter ? matrixMessages.clearFilter : matrixMessages.showUntagged}
        </Button>
      }
    >
      {isFilter ? matrixMessages.nothingFitsText : matrixMessages.noTagsText}
      {hint}
    </EmptyState>
  )
}
