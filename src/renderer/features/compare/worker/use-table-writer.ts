import { useEffect, useRef, useState } from 'react'
import { useApp } from '../../../app/context.ts'
import { saveText } from '../../../client/save-text.ts'
import { createTaskRunner } from './task-runner.ts'

/** What is told of a table that was taken elsewhere. */
interface Told {
  readonly copied: string
  saved(path: string): string
  downloaded(name: string): string
}

/** Takes tables elsewhere. A table of a million cells takes a quarter of a second to write: a worker does it. */
export interface TableWriter<Table> {
  copy(table: Table): Promise<void>
  /** `name`: of the file, as it is proposed. */
  save(table: Table, name: string): Promise<void>
}

/** Returns what writes tables; `start` makes the worker, which gives a table as the text of a file, and must be a constant. */
export function useTableWriter<Table>(start: () => Worker, told: Told): TableWriter<Table> {
  const { client, toast, showError } = useApp()
  const [runner] = useState(() => createTaskRunner<Table, string>(start))
  // One after another: a table that was asked for is written although another is asked for, or the view is left.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => () => void queue.current.then(() => runner.cancel()), [runner])
  const render = (table: Table) => {
    const rendered = queue.current.then(() => runner.run(table))
    queue.current = rendered.catch(() => undefined)
    return rendered
  }
  /** Writes a table and does something with it; `use` returns what is told of that, null: nothing. */
  const write = async (table: Table, use: (text: string) => Promise<string | null>) => {
    try {
      const text = await render(table)
      const message = text === null ? null : await use(text)
      if (message !== null) toast(message)
    } catch (error) {
      showError(error)
    }
  }
  return {
    copy: (table) =>
      write(table, async (text) => {
        await navigator.clipboard.writeText(text)
        return told.copied
      }),
    save: (table, name) =>
      write(table, async (text) => {
        const outcome = await saveText(client, 'saveTable', name, text)
        if (outcome.kind === 'cancelled') return null
        return outcome.kind === 'saved' ? told.saved(outcome.path) : told.downloaded(outcome.name)
      }),
  }
}
