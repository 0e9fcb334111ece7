import { appMessages } from '../../../shared/messages/app.ts'
import { errorText } from '../../client/error-text.ts'
import type { ViewStatus } from '../../db/view.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Banner } from './Banner.tsx'

/** Says over the window that the library is read again, or that it could not be. */
export function RebuildBar({ status }: { readonly status: ViewStatus }) {
  if (status.state === 'ready') return null
  if (status.state === 'failed') {
    const { what, todo } = errorText(status.error)
    return <Banner tone="bad" text={what} more={todo} />
  }
  return (
    <ProgressBar
      label={appMessages.building}
      value={status.bytesTotal === 0 ? null : status.bytesRead / status.bytesTotal}
    />
  )
}
