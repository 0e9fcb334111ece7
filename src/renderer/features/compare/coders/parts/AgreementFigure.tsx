import { Button } from 'react-aria-components'
import type { MeasuredFigure } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { undefinedReasonTexts } from '../../../../../shared/messages/agreement-data.ts'
import { renderCoefficient } from '../../../../../shared/messages/compare-agreement.ts'
import { compareCodersMessages } from '../../../../../shared/messages/compare-coders.ts'
import styles from '../../parts/Figures.module.css'

const messages = compareCodersMessages.view

interface Props {
  /** Null: not worked out yet. */
  readonly measured: MeasuredFigure | null
  /** The tags that it is about, in words. */
  readonly tags: string
  /** Shows how it comes about. */
  onOpen(): void
}

/** How far coders agree, in one number; it leads to all that can be said about it. */
export function AgreementFigure({ measured, tags, onOpen }: Props) {
  const name = messages.alpha(tags)
  const figure = measured?.figure
  const isUndefined = figure?.value === null
  const reason = isUndefined ? undefinedReasonTexts[figure.reason] : null
  const value =
    figure === undefined ? '…' : figure.value === null ? messages.undefined : renderCoefficient(figure.value)
  return (
    <Button className={styles.figure ?? ''} onPress={onOpen}>
      <span className="sr">
        {messages.openAgreement(name, reason === null ? value : `${value}, ${reason}`)}
      </span>
      <span className={styles.name} aria-hidden>
        {name}
      </span>
      <span className={isUndefined ? styles.undefined : styles.value} aria-hidden>
        {value}
        {reason === null ? (
          <small>{messages.bySentence}</small>
        ) : (
          <span className={styles.reason}>{reason}</span>
        )}
      </span>
    </Button>
  )
}
