import { useEffect, useState } from 'react'
import type { BriefFields } from '../../../shared/model/brief.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'

/** Long enough that a word typed in the title asks once, short enough to feel live. */
const askAfterMs = 150

export interface Preview {
  /** The last answer; null before the first. */
  readonly rendered: { readonly markdown: string; readonly quotes: number } | null
  /** Whether a newer one is on its way. */
  readonly updating: boolean
}

/**
 * Returns the brief as main renders it, asked again when the choice or the library changes. An answer that a newer question
 * has overtaken is dropped.
 */
export function usePreview(fields: BriefFields): Preview {
  const { client, view, showError } = useApp()
  const [preview, setPreview] = useState<Preview>({ rendered: null, updating: true })
  const [libraryChange, setLibraryChange] = useState(0)
  const viewer = useViewer()
  const question = JSON.stringify({ ...fields, modified: 0 })

  useEffect(() => view.onChange(() => setLibraryChange((number) => number + 1)), [view])
  useEffect(() => client.onConnection((connected) => connected && setLibraryChange((n) => n + 1)), [client])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the library's change alone is a reason to ask again
  useEffect(() => {
    let current = true
    setPreview((old) => (old.updating ? old : { ...old, updating: true }))
    const timer = setTimeout(() => {
      client.call('brief.render', { brief: JSON.parse(question) as BriefFields, viewer }).then(
        (rendered) => {
          if (current) setPreview({ rendered, updating: false })
        },
        (error: unknown) => {
          if (!current) return
          setPreview((old) => ({ ...old, updating: false }))
          showError(error)
        },
      )
    }, askAfterMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, showError, question, viewer, libraryChange])
  return preview
}
