import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import styles from './Help.module.css'
import { MeasureHelp } from './MeasureHelp.tsx'

interface Props {
  readonly measures: readonly PassageMeasure[]
  readonly isOpen: boolean
  onClose(): void
}

/** All measures and their intervals, for people who do not do statistics. */
export function HelpDialog({ measures, isOpen, onClose }: Props) {
  return (
    <Dialog title={words.help} isOpen={isOpen} onClose={onClose} width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.list} tabIndex={0} aria-label={words.help}>
        {measures.map((measure) => (
          <div key={measure}>
            <h3 className={styles.title}>{measureTitles[measure]}</h3>
            <MeasureHelp measure={measure} />
          </div>
        ))}
        <div>
          <h3 className={styles.title}>{words.intervalsTitle}</h3>
          <dl className={styles.terms}>
            <dt>{words.says}</dt>
            <dd>{words.intervalsSay}</dd>
            <dt>{words.resamplings.units}</dt>
            <dd>{words.intervalsUnits}</dd>
            <dt>{words.resamplings.documents}</dt>
            <dd>{words.intervalsDocuments}</dd>
          </dl>
        </div>
      </section>
    </Dialog>
  )
}
