import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Brief, BriefFields } from '../../../shared/model/brief.ts'
import { useApp } from '../../app/context.ts'

/** Typing makes one entry per pause, not one per key. */
const saveAfterMs = 700

type Field = keyof BriefFields
interface Edit {
  readonly value: unknown
  /** `modified` of the entry that carried it to main; null while it waits. */
  readonly sent: number | null
}
type Edits = Readonly<Partial<Record<Field, Edit>>>

/** A brief as it is being edited. */
export interface BriefDraft {
  /** The record with the edits on it. */
  readonly fields: BriefFields
  edit(change: Partial<BriefFields>): void
  /** Writes what waits at once: when a field is left. */
  flush(): void
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Drops edits that have arrived in the record, or that something later has replaced. */
function withoutArrived(edits: Edits, brief: Brief): Edits {
  const left = Object.entries(edits).filter(
    ([field, { value, sent }]) =>
      sent === null || (brief.modified < sent && !same(brief[field as Field], value)),
  )
  return left.length === Object.keys(edits).length ? edits : (Object.fromEntries(left) as Edits)
}

/**
 * Returns a brief with edits that are shown at once and written after a pause, on `flush`, and when the view is left. Only
 * edited fields are written, so that two people can work on one brief.
 */
export function useBriefDraft(brief: Brief): BriefDraft {
  const { append } = useApp()
  const [edits, setEdits] = useState<Edits>({})
  const latest = useRef<Edits>(edits)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { id } = brief

  const change = useCallback((next: Edits) => {
    latest.current = next
    setEdits(next)
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const waiting = Object.entries(latest.current).filter(([, { sent }]) => sent === null)
    if (waiting.length === 0) return
    const modified = Date.now()
    const set = Object.fromEntries(waiting.map(([field, { value }]) => [field, value]))
    const sent = Object.fromEntries(waiting.map(([field, { value }]) => [field, { value, sent: modified }]))
    change({ ...latest.current, ...sent })
    void append([{ kind: 'brief', id, set: { ...set, modified } }]).then((written) => {
      if (written) return
      // It was said that nothing was saved: what was typed stays, and goes with the next change.
      const again = Object.entries(latest.current).map(([field, edit]) => [
        field,
        edit.sent === modified ? { ...edit, sent: null } : edit,
      ])
      change(Object.fromEntries(again) as Edits)
    })
  }, [append, id, change])

  const edit = useCallback(
    (fields: Partial<BriefFields>) => {
      const added = Object.entries(fields).map(([field, value]) => [field, { value, sent: null }])
      change({ ...latest.current, ...(Object.fromEntries(added) as Edits) })
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, saveAfterMs)
    },
    [change, flush],
  )

  useEffect(() => {
    const left = withoutArrived(latest.current, brief)
    if (left !== latest.current) change(left)
  }, [brief, change])
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const fields = useMemo<BriefFields>(() => {
    const { id: _, ...record } = brief
    const values = Object.entries(edits).map(([field, { value }]) => [field, value])
    return { ...record, ...(Object.fromEntries(values) as Partial<BriefFields>) }
  }, [brief, edits])
  return useMemo(() => ({ fields, edit, flush }), [fields, edit, flush])
}
