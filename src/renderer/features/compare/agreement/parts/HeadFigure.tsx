import { Button } from 'react-aria-components'
import { undefinedReasonTexts } from '../../../../../shared/messages/agreement-data.ts'
import {
  renderCoefficient,
  agreementMessages as words,
} from '../../../../../shared/messages/compare-agreement.ts'
import { Tooltip } from '../../../../ui/Tooltip.tsx'
import figures from '../../parts/Figures.module.css'
import { describeFigure, intervalSign, isDoubtful, type ShownFigure } from '../model/shown-figure.ts'
import { IntervalPlot } from './IntervalPlot.tsx'

interface Props {
  readonly name: string
  /** Null: not worked out yet. */
  readonly shown: ShownFigure | null
  /** What is said of it besides, in the tooltip and to readers. */
  readonly basis?: string
  /** Returns what the button says to readers: the figure in words, and what a press does. */
  label?(name: string, figure: string): string
  onOpen(): void
}

/** A coefficient in the head of a comparison with its interval in numbers and drawn; it leads to what it is made of. */
export function HeadFigure({ name, shown, basis, label = words.openFigure, onOpen }: Props) {
  const says = shown === null ? '…' : describeFigure(shown)
  const text = basis === undefined || shown?.figure.value == null ? says : `${says}, ${basis}`
  return (
    <Tooltip text={`${name}: ${text}`}>
      <Button className={figures.figure ?? ''} onPress={onOpen}>
        {/* To readers it says the same with words between the numbers. */}
        <span className="sr">{label(name, text)}</span>
        <span className={figures.name} aria-hidden>
          {name}
        </span>
        {shown === null ? (
          <span className={figures.value} aria-hidden>
            …
          </span>
        ) : (
          <Value shown={shown} />
        )}
      </Button>
    </Tooltip>
  )
}

function Value({ shown }: { readonly shown: ShownFigure }) {
  const { figure, interval } = shown
  if (figure.value === null)
    return (
      <span className={figures.undefined} aria-hidden>
        {words.undefined}
        <span className={figures.reason}>{undefinedReasonTexts[figure.reason]}</span>
      </span>
    )
  return (
    <>
      <span className={figures.value} aria-hidden>
        {renderCoefficient(figure.value)}
        <small>{intervalSign(shown)}</small>
      </span>
      <span className={figures.foot}>
        <IntervalPlot value={figure.value} interval={interval} doubtful={isDoubtful(shown)} />
      </span>
    </>
  )
}
