import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ImportItem } from '../../../../shared/contract/shapes.ts'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { Client } from '../../../client/client.ts'
import { type ImportJobs, isEnded, mergeJobs } from './import-jobs.ts'

interface Options {
  readonly client: Client
  toast(message: string): void
  showError(error: unknown): void
}

/** Files that are sent to main before they can be queued. */
export interface Preparing {
  readonly done: number
  readonly total: number
}

const reportEveryMs = 100

/** Everything about importing that the window shows and does. */
export function useImports({ client, toast, showError }: Options) {
  const [jobs, setJobs] = useState<ImportJobs>(new Map())
  const [preparing, setPreparing] = useState<Preparing | null>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const stop = client.on('sources.jobsChanged', ({ jobs: changed }) =>
      setJobs((old) => mergeJobs(old, changed)),
    )
    client
      .call('sources.jobs', {})
      .then(
        ({ jobs: all }) => setJobs((old) => mergeJobs(mergeJobs(new Map(), all), [...old.values()])),
        showError,
      )
    return stop
  }, [client, showError])

  const queue = useCallback(
    async (prepare: Promise<readonly ImportItem[]>, everything = false) => {
      try {
        const items = await prepare
        if (items.length === 0) return toast(libraryMessages.nothingToImport)
        const answer = await client.call('sources.import', { items: [...items], everything })
        // Events may have come before the answer: they know more.
        setJobs((old) => mergeJobs(mergeJobs(new Map(), answer.jobs), [...old.values()]))
      } catch (error) {
        showError(error)
      } finally {
        setPreparing(null)
      }
    },
    [client, showError, toast],
  )

  const actions = useMemo(() => {
    let shownAt = 0
    const report = (done: number, total: number) => {
      // Hundreds of small files are sent faster than anybody reads, and each telling draws the window.
      if (done > 0 && done < total && performance.now() - shownAt < reportEveryMs) return
      shownAt = performance.now()
      setPreparing({ done, total })
      // Once: who folds the tray meanwhile wants it folded.
      if (done === 0 && total > 0) setOpen(true)
    }
    return {
      setOpen,
      importItems: (items: readonly ImportItem[]) => {
        if (items.length > 0) setOpen(true)
        return queue(Promise.resolve(items))
      },
      importFiles: (files: readonly File[]) => queue(client.prepareImport(files, report)),
      importDrop: (transfer: DataTransfer) => queue(client.prepareDrop(transfer, report)),
      cancel: (job: string | null) => void client.call('sources.cancel', { job }).catch(showError),
      retry: (job: string, options: { password?: string; everything?: boolean } = {}) =>
        void client.call('sources.retry', { job, ...options }).catch(showError),
      /** Takes ended jobs off the list and closes it. */
      dismiss() {
        setOpen(false)
        setJobs((old) => new Map([...old].filter(([, job]) => !isEnded(job))))
        client.call('sources.dismiss', { job: null }).catch(showError)
      },
    }
  }, [client, queue, showError])

  return { jobs, preparing, open, ...actions }
}
export type Imports = ReturnType<typeof useImports>
