import { Copy, Download, Sheet } from 'lucide-react'
import type { Matrix } from '../../../../shared/compare/matrix/compose-matrix.ts'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { useTableWriter } from '../worker/use-table-writer.ts'
import type { MatrixOptions } from './model/matrix-options.ts'
import type { WrittenMatrix } from './model/written-matrix.ts'

const startWorker = () =>
  new Worker(new URL('./worker/export-worker.ts', import.meta.url), { type: 'module' })

interface Props {
  readonly matrix: Matrix | null
  readonly options: MatrixOptions
}

/** Takes the matrix elsewhere as it is shown, folded rows included. */
export function MatrixActions({ matrix, options: { counting, share } }: Props) {
  const { library } = useApp()
  const writer = useTableWriter<WrittenMatrix>(startWorker, matrixMessages)
  const isDisabled = matrix === null || matrix.total === 0

  const save = (format: 'md' | 'csv') => {
    if (matrix === null) return
    const name = fileNameOf(matrixMessages.fileName(library.name, matrix.by), matrix.by, format)
    void writer.save({ of: matrix, options: { counting, share }, format }, name)
  }
  const copy = () => {
    if (matrix !== null) void writer.copy({ of: matrix, options: { counting, share }, format: 'md' })
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
          { id: 'md', label: matrixMessages.markdown, icon: Download, run: () => save('md') },
          { id: 'csv', label: matrixMessages.csv, icon: Sheet, run: () => save('csv') },
        ]}
      />
    </>
  )
}
