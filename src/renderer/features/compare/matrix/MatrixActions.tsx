import { Copy, Download, Sheet } from 'lucide-react'
import type { Matrix } from '../../../../shared/compare/matrix/compose-matrix.ts'
import { byteOrderMark } from '../../../../shared/interchange/csv.ts'
import { renderMatrixCsv } from '../../../../shared/interchange/matrix-csv.ts'
import { renderMatrixMarkdown } from '../../../../shared/interchange/matrix-markdown.ts'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf, saveText } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { MatrixOptions } from './model/matrix-options.ts'

interface Props {
  readonly matrix: Matrix | null
  readonly options: MatrixOptions
}

/** Takes the matrix elsewhere as it is shown, folded rows included. */
export function MatrixActions({ matrix, options }: Props) {
  const { client, library, toast, showError } = useApp()
  const isDisabled = matrix === null || matrix.total === 0

  const save = async (extension: 'md' | 'csv') => {
    if (matrix === null) return
    const text =
      extension === 'md'
        ? renderMatrixMarkdown(matrix, options)
        : byteOrderMark + renderMatrixCsv(matrix, options)
    const name = fileNameOf(matrixMessages.fileName(library.name, matrix.by), matrix.by, extension)
    try {
      const outcome = await saveText(client, 'saveTable', name, text)
      if (outcome.kind === 'saved') toast(matrixMessages.saved(outcome.path))
      if (outcome.kind === 'downloaded') toast(matrixMessages.downloaded(outcome.name))
    } catch (error) {
      showError(error)
    }
  }
  const copy = () => {
    if (matrix === null) return
    navigator.clipboard
      .writeText(renderMatrixMarkdown(matrix, options))
      .then(() => toast(matrixMessages.copied), showError)
  }
  return (
    <>
      <Button icon={Copy} isDisabled={isDisabled} onPress={copy}>
        {matrixMessages.copy}
      </Button>
      <Menu
        label={matrixMessages.export}
        trigger={
          <Button icon={Download} variant="line" isDisabled={isDisabled}>
            {matrixMessages.export}
          </Button>
        }
        entries={[
          { id: 'md', label: matrixMessages.markdown, icon: Download, run: () => void save('md') },
          { id: 'csv', label: matrixMessages.csv, icon: Sheet, run: () => void save('csv') },
        ]}
      />
    </>
  )
}
