import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { measureHelp, agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { Dialog } from '../../../../ui/Dialog.tsx'
import styles from './HelpDialog.module.css'

interface Props {
  readonly measures: readonly PassageMeasure[]
  readonly isOpen: boolean
  onClose(): void
}

/** What each measure says, when to use it and how to read it, for people who do not do statistics. */
export function HelpDialog({ measures, isOpen, onClose }: Props) {
  return (
    <Dialog title={words.help} isOpen={isOpen} onClose={onClose} width="wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.list} tabIndex={0} aria-label={words.help}>
        {measures.map((measure) => {
          const { says, use, read, paper } = measureHelp[measure]
          return (
            <div key={measure} className={styles.measure}>
              <h3>{measureTitles[measure]}</h3>
              <dl>
                <dt>{words.says}</dt>
                <dd>{says}</dd>
                <dt>{words.use}</dt>
                <dd>{use}</dd>
                <dt>{words.read}</dt>
                <dd>{read}</dd>
                <dt>{words.paper}</dt>
                <dd className="mute">{paper}</dd>
              </dl>
            </div>
          )
        })}
      </section>
    </Dialog>
  )
}
