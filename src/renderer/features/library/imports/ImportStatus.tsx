import { CircleAlert, Download } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { importTrayMessages } from '../../../../shared/messages/import-tray.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import styles from './ImportStatus.module.css'
import { summarise } from './import-jobs.ts'
import type { Imports } from './use-imports.ts'

/** The imports in a word, in the status bar; opens and folds the tray. */
export function ImportStatus({ imports }: { readonly imports: Imports }) {
  const summary = useMemo(() => summarise(imports.jobs), [imports.jobs])
  if (summary.all === 0 && imports.preparing === null) return null
  const ended = summary.ended === summary.all && imports.preparing === null
  return (
    <Button
      className={styles.status ?? ''}
      aria-expanded={imports.open}
      onPress={() => imports.setOpen((open) => !open)}
    >
      {ended ? <Icon icon={summary.failed > 0 ? CircleAlert : Download} size={14} /> : <Spinner />}
      <span className="num">
        {ended
          ? importTrayMessages.statusEnded(summary.imported, summary.failed)
          : importTrayMessages.status(summary.ended, summary.all)}
      </span>
    </Button>
  )
}
