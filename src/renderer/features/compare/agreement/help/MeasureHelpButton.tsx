import { CircleHelp } from 'lucide-react'
import type { PassageMeasure } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { measureTitles } from '../../../../../shared/messages/agreement-data.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import styles from './Help.module.css'
import { MeasureHelp } from './MeasureHelp.tsx'

/** Explains a measure where its figures stand. */
export function MeasureHelpButton({ measure }: { readonly measure: PassageMeasure }) {
  const label = words.helpOn(measureTitles[measure])
  return (
    <Popover
      label={label}
      className={styles.popover ?? ''}
      trigger={<IconButton icon={CircleHelp} label={label} size="small" />}
    >
      <h2 className={styles.title}>{measureTitles[measure]}</h2>
      <MeasureHelp measure={measure} />
    </Popover>
  )
}
