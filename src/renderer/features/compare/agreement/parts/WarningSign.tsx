import { TriangleAlert } from 'lucide-react'
import type { AgreementWarning } from '../../../../../shared/compare/agreement/warnings.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Popover } from '../../../../ui/Popover.tsx'
import styles from './WarningSign.module.css'

interface Props {
  readonly warnings: readonly AgreementWarning[]
  /** What they are about. */
  readonly subject: string
  coderName(id: string): string
}

/** A sign that a figure misleads, with the reasons in plain words; nothing without any. */
export function WarningSign({ warnings, subject, coderName }: Props) {
  if (warnings.length === 0) return null
  const label = words.warnings(warnings.length, subject)
  return (
    <Popover
      label={label}
      className={styles.panel ?? ''}
      trigger={<IconButton icon={TriangleAlert} label={label} size="small" className={styles.sign ?? ''} />}
    >
      <ul className={styles.list}>
        {warnings.map((warning) => (
          <li key={warning.code}>{words.warning(warning, coderName)}</li>
        ))}
      </ul>
    </Popover>
  )
}
