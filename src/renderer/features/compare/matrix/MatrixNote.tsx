import type { Matrix } from '../../../../shared/compare/matrix/compose-matrix.ts'
import { matrixMessages } from '../../../../shared/messages/compare-matrix.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import type { LayersRead } from './data/layer-reader.ts'
import type { MatrixSource } from './data/use-matrix.ts'
import grid from './grid/MatrixGrid.module.css'
import styles from './MatrixView.module.css'
import { heatSteps } from './model/heat.ts'
import type { MatrixOptions } from './model/matrix-options.ts'

interface Props {
  readonly matrix: Matrix
  readonly source: MatrixSource
  readonly options: MatrixOptions
  readonly progress: LayersRead['progress']
  onChange(change: Partial<MatrixOptions>): void
}

const steps = Array.from({ length: heatSteps }, (_, step) => step + 1)

/** How large the matrix is, what its colours mean, and how far counting is. */
export function MatrixNote({ matrix, source, options, progress, onChange }: Props) {
  return (
    <div className={styles.note}>
      <span className={styles.size}>
        {matrixMessages.size(matrix.rows.length, matrix.columns.length, matrix.by, matrix.total)}
      </span>
      {options.by === 'document' && source.documents.length === 1 && (
        <span className={styles.hint}>
          {matrixMessages.oneDocument}{' '}
          <Button variant="link" onPress={() => onChange({ by: 'coder' })}>
            {matrixMessages.byCoder}
          </Button>
        </span>
      )}
      {matrix.withoutValue.length > 0 && (
        <span className={styles.hint}>
          {matrixMessages.withoutValue(matrix.withoutValue.map(documentTitle), matrix.by)}
        </span>
      )}
      {matrix.astray > 0 && <span className={styles.hint}>{matrixMessages.astray(matrix.astray)}</span>}
      {progress !== null && progress.total > 0 && (
        <>
          <ProgressBar
            className={styles.progress ?? ''}
            label={matrixMessages.reading(progress.done, progress.total)}
            value={progress.done / progress.total}
          />
          <span className="faint num">{matrixMessages.reading(progress.done, progress.total)}</span>
        </>
      )}
      <span className={styles.legend}>
        {matrixMessages.scaleOf[options.scale]}
        <span className={styles.steps} aria-hidden="true">
          {steps.map((step) => (
            <i key={step} className={grid[`heat${step}`]} />
          ))}
        </span>
      </span>
    </div>
  )
}
