import type { Drawn, Resampling } from '../../../../shared/compare/agreement/resample.ts'
import {
  describeWithoutText,
  agreementMessages as words,
} from '../../../../shared/messages/compare-agreement.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './AgreementView.module.css'
import type { AgreementTask } from './model/coding.ts'

interface Props {
  readonly task: AgreementTask
  /** Units that could be compared. */
  readonly units: number
  /** Passages that do not stand in the present text of their document. */
  readonly leftOut: number
  /** Titles. */
  readonly withoutText: readonly string[]
  /** What intervals draw anew. */
  readonly drawn: Drawn
  onResampling(resampling: Resampling): void
}

/** What the figures rest on, and what was left out. */
export function AgreementNote({ task, units, leftOut, withoutText, drawn, onResampling }: Props) {
  const isLacking = drawn === 'documents' && task.documents.length < 2
  const sentences = [
    `${words.basis(task.documents.length, units, task.unit)}.`,
    words.uncodedText[task.uncoded],
    ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
    ...(withoutText.length > 0 ? [describeWithoutText(withoutText)] : []),
    isLacking ? words.needsDocuments : words.resampled[drawn],
  ]
  return (
    <p className={styles.note}>
      {sentences.join(' ')}
      {isLacking && (
        <>
          {' '}
          <Button variant="link" onPress={() => onResampling('units')}>
            {words.fromUnits}
          </Button>
        </>
      )}
    </p>
  )
}
