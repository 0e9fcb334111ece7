import { Check, CircleAlert, CircleSlash, Clock, Copy, X } from 'lucide-react'
import type { ImportJob } from '../../../../shared/contract/shapes.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { describeError } from '../../../../shared/messages/errors.ts'
import { importTrayMessages } from '../../../../shared/messages/import-tray.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { languageName } from '../model/language-name.ts'
import styles from './ImportJobRow.module.css'
import { PasswordField } from './PasswordField.tsx'

export interface JobActions {
  onOpen(document: DocumentId): void
  onCancel(job: string): void
  onRetry(job: string, options?: { password?: string; everything?: boolean }): void
}

interface Props extends JobActions {
  readonly job: ImportJob
  /** The document it became or already was; null while it is not known here. */
  readonly document: Document | null
}

/** One file: how far it is, or what became of it and what can be done. */
export function ImportJobRow({ job, document, onOpen, onCancel, onRetry }: Props) {
  const running = job.state === 'running'
  const part = job.total === null || job.total === 0 ? null : job.done / job.total
  return (
    <div className={styles.job}>
      <span className={classNames(styles.icon, styles[job.state])}>{stateIcon(job)}</span>
      <span className="cut" title={job.file}>
        {job.file}
      </span>
      <span className={classNames(styles.end, 'num')}>
        <JobEnd job={job} document={document} onOpen={onOpen} onCancel={onCancel} onRetry={onRetry} />
      </span>
      {running && (
        <ProgressBar
          label={importTrayMessages.progress(job.file)}
          value={part}
          className={styles.bar ?? ''}
        />
      )}
      {job.state === 'failed' && job.error !== null && (
        <Failure job={job} error={job.error} onRetry={onRetry} />
      )}
      {job.state === 'duplicate' && document !== null && (
        <span className={styles.sub}>{importTrayMessages.alreadyHere(documentTitle(document))}</span>
      )}
      {job.state === 'imported' && job.dropped > 0 && (
        <span className={styles.sub}>
          {importTrayMessages.dropped(job.dropped)}{' '}
          <Button variant="link" size="small" onPress={() => onRetry(job.id, { everything: true })}>
            {importTrayMessages.everything}
          </Button>
        </span>
      )}
    </div>
  )
}

function stateIcon(job: ImportJob) {
  if (job.state === 'running') return <Spinner size={16} />
  if (job.state === 'failed')
    return <Icon icon={job.error?.code === 'cancelled' ? CircleSlash : CircleAlert} />
  return <Icon icon={job.state === 'imported' ? Check : job.state === 'duplicate' ? Copy : Clock} />
}

function progressText(job: ImportJob): string {
  if (job.state === 'waiting') return importTrayMessages.waiting
  if (job.total === null || job.total === 0) return importTrayMessages.reading
  return /\.pdf$/i.test(job.file)
    ? importTrayMessages.page(job.done, job.total)
    : importTrayMessages.part(job.done, job.total)
}

function JobEnd({ job, document, onOpen, onCancel, onRetry }: Props) {
  if (job.state === 'waiting' || job.state === 'running') {
    return (
      <>
        {progressText(job)}
        <IconButton
          icon={X}
          label={importTrayMessages.cancel(job.file)}
          size="small"
          onPress={() => onCancel(job.id)}
        />
      </>
    )
  }
  if (job.state === 'failed') {
    const code = job.error?.code
    if (code === 'passwordNeeded' || code === 'passwordWrong' || code === 'unsupportedType') return null
    return (
      <Button variant="line" size="small" onPress={() => onRetry(job.id)}>
        {importTrayMessages.again}
      </Button>
    )
  }
  const id = job.document
  const facts = [
    document?.pages ? importTrayMessages.pages(document.pages) : '',
    document === null ? '' : languageName(document.language),
  ].filter((fact) => fact !== '')
  return (
    <>
      {job.state === 'imported' && facts.join(', ')}
      {id !== null && (
        <Button variant="link" size="small" onPress={() => onOpen(id)}>
          {job.state === 'duplicate' ? importTrayMessages.showIt : importTrayMessages.open}
        </Button>
      )}
    </>
  )
}

function Failure({
  job,
  error,
  onRetry,
}: Pick<Props, 'job' | 'onRetry'> & { error: NonNullable<ImportJob['error']> }) {
  // The name stands above: the sentence need not say it again.
  const { file: _file, path: _path, ...details } = error.details
  const { what, todo } = describeError(error.code, details)
  const locked = error.code === 'passwordNeeded' || error.code === 'passwordWrong'
  return (
    <span className={styles.sub}>
      {what} {todo}
      {locked && <PasswordField file={job.file} onUnlock={(password) => onRetry(job.id, { password })} />}
    </span>
  )
}
