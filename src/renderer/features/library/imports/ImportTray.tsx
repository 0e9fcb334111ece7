import { useVirtualizer } from '@tanstack/react-virtual'
import { Minus, X } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import { importTrayMessages } from '../../../../shared/messages/import-tray.ts'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { ImportJobRow, type JobActions } from './ImportJobRow.tsx'
import styles from './ImportTray.module.css'
import { orderJobs, summarise } from './import-jobs.ts'
import type { Imports } from './use-imports.ts'

interface Props {
  readonly imports: Imports
  readonly documents: ReadonlyMap<DocumentId, Document>
  onOpen(document: DocumentId): void
}

/** Files on their way in, over the lower right corner. Never in the way: it folds to the status bar. */
export function ImportTray({ imports, documents, onOpen }: Props) {
  const { jobs, preparing, open } = imports
  const summary = useMemo(() => summarise(jobs), [jobs])
  const ordered = useMemo(() => orderJobs(jobs), [jobs])
  if (!open || (jobs.size === 0 && preparing === null)) return null
  const ended = summary.ended === summary.all && preparing === null
  return (
    <section className={styles.tray} aria-label={importTrayMessages.label} data-region="imports">
      <header className={styles.head}>
        <span>
          {ended
            ? importTrayMessages.headingEnded(summary.all)
            : importTrayMessages.heading(summary.all || (preparing?.total ?? 0))}
        </span>
        <span className={`${styles.part} num`}>{!ended && importTrayMessages.done(summary.ended)}</span>
        {!ended && (
          <Button size="small" onPress={() => imports.cancel(null)}>
            {importTrayMessages.cancelAll}
          </Button>
        )}
        <IconButton icon={Minus} label={importTrayMessages.fold} onPress={() => imports.setOpen(false)} />
        {ended && <IconButton icon={X} label={importTrayMessages.close} onPress={imports.dismiss} />}
      </header>
      {ended ? (
        <div className={styles.rule} />
      ) : (
        <ProgressBar
          label={importTrayMessages.overall}
          value={summary.all > 0 || preparing === null ? summary.part : preparing.done / preparing.total}
          className={styles.overall ?? ''}
        />
      )}
      <JobList
        jobs={ordered}
        documents={documents}
        onOpen={onOpen}
        onCancel={imports.cancel}
        onRetry={imports.retry}
      />
      <footer className={styles.foot}>
        <span className="num">
          {preparing !== null
            ? libraryMessages.preparing(preparing.done, preparing.total)
            : importTrayMessages.summary(summary.ended - summary.failed, summary.waiting, summary.failed)}
        </span>
        <span className="cut">{importTrayMessages.dropHint}</span>
      </footer>
    </section>
  )
}

interface JobListProps extends JobActions {
  readonly jobs: ReturnType<typeof orderJobs>
  readonly documents: ReadonlyMap<DocumentId, Document>
}

function JobList({ jobs, documents, ...actions }: JobListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  // The same function as long as the list is: with another one the places of all rows are worked out again.
  const getItemKey = useCallback((index: number) => jobs[index]?.id ?? index, [jobs])
  const virtual = useVirtualizer({
    count: jobs.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 45,
    getItemKey,
    overscan: 6,
  })
  return (
    <section
      ref={scroll}
      className={styles.list}
      aria-label={importTrayMessages.files}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too
      tabIndex={0}
    >
      <div className={styles.space} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const job = jobs[index]
          return job === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ImportJobRow
                job={job}
                document={job.document === null ? null : (documents.get(job.document) ?? null)}
                {...actions}
              />
            </div>
          )
        })}
      </div>
    </section>
  )
}
