import { Button } from 'react-aria-components'
import {
  renderCoefficient,
  agreementMessages as words,
} from '../../../../../shared/messages/compare-agreement.ts'
import { Tooltip } from '../../../../ui/Tooltip.tsx'
import { describeFigure, intervalSign, type ShownFigure } from '../model/shown-figure.ts'
import styles from './FigureButton.module.css'

interface Props {
  readonly shown: ShownFigure
  /** Whose figure it is, such as "Hedge, Cohen’s κ": for readers. */
  readonly subject: string
  onOpen(): void
}

/** A number that opens the places that lower it; its interval stands below it. */
export function FigureButton({ shown, subject, onOpen }: Props) {
  const { figure } = shown
  const isUndefined = figure.value === null
  const text = describeFigure(shown)
  return (
    <Tooltip text={text}>
      <Button className={styles.figure ?? ''} onPress={onOpen}>
        {/* To readers it says the same with words between the numbers. */}
        <span className="sr">{words.openFigure(subject, text)}</span>
        <span className={isUndefined ? styles.undefined : styles.value} aria-hidden>
          {figure.value === null ? words.undefined : renderCoefficient(figure.value)}
        </span>
        {!isUndefined && <small aria-hidden>{intervalSign(shown)}</small>}
      </Button>
    </Tooltip>
  )
}
