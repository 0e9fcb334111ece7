import { CircleAlert, Download } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { importTrayMessages } from '../../../../shared/messages/import-tray.ts'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import styles from './ImportStatus.module.css'
import { summarise } from './import-jobs.ts'
import type { Imports, Preparing } from './use-imports.ts'

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
      <span className="num">{statusText(imports.preparing, summary, ended)}</span>
    </Button>
  )
}

function statusText(
  preparing: Preparing | null,
  summary: ReturnType<typeof summarise>,
  ended: boolean,
): string {
  if (ended) return importTrayMessages.statusEnded(summary.imported, summary.failed)
  if (preparing !== null && summary.ended === summary.all) {
    return libraryMessages.preparing(preparing.done, preparing.total)
  }
  return importTrayMessages.status(summary.ended, summary.all)
}
