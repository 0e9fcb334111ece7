import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { measureHelp, agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import styles from './Help.module.css'

/** What a measure says, when to use it and how to read it; its formula and its paper. */
export function MeasureHelp({ measure }: { readonly measure: PassageMeasure }) {
  const { says, use, read, formula, paper } = measureHelp[measure]
  return (
    <dl className={styles.terms}>
      <dt>{words.says}</dt>
      <dd>{says}</dd>
      <dt>{words.use}</dt>
      <dd>{use}</dd>
      <dt>{words.read}</dt>
      <dd>{read}</dd>
      <dt>{words.formula}</dt>
      <dd>{formula}</dd>
      <dt>{words.paper}</dt>
      <dd className="mute">{paper}</dd>
    </dl>
  )
}
