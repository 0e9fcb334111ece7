import { useCallback, useEffect, useState } from 'react'
import type { ErrorText } from '../../../shared/messages/errors.ts'
import type { BriefFields } from '../../../shared/model/brief.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { ContractError } from '../../client/client.ts'
import { errorText } from '../../client/error-text.ts'
import type { ViewChange } from '../../db/view.ts'

/** Long enough that a word typed in the title asks once, short enough to feel live. */
const askAfterMs = 150

export interface Preview {
  /** The last answer; null before the first. */
  readonly rendered: { readonly markdown: string; readonly quotes: number } | null
  /** Why there is none now. */
  readonly error: ErrorText | null
  /** Whether a newer one is on its way. */
  readonly updating: boolean
}

/** Whether nothing but briefs changed: what this one says comes from its fields, also while they are being written. */
function isOfBriefs({ briefs, layers, documents, tags, coders, reset }: ViewChange): boolean {
  return briefs.size > 0 && layers.size + documents.size + tags.size + coders.size === 0 && !reset
}

/**
 * Returns the brief as main renders it, asked again when the choice or the library changes. An answer that a newer question
 * has overtaken is dropped. `again` asks once more.
 */
export function usePreview(fields: BriefFields): Preview & { again(): void } {
  const { client, view } = useApp()
  const [preview, setPreview] = useState<Preview>({ rendered: null, error: null, updating: true })
  const [libraryChange, setLibraryChange] = useState(0)
  const [asked, setAsked] = useState(0)
  const viewer = useViewer()
  const question = JSON.stringify({ ...fields, modified: 0 })

  useEffect(
    () => view.onChange((change) => !isOfBriefs(change) && setLibraryChange((number) => number + 1)),
    [view],
  )
  useEffect(() => client.onConnection((connected) => connected && setLibraryChange((n) => n + 1)), [client])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the library's change alone is a reason to ask again
  useEffect(() => {
    let current = true
    setPreview((old) => (old.updating ? old : { ...old, updating: true }))
    const timer = setTimeout(() => {
      client.call('brief.render', { brief: JSON.parse(question) as BriefFields, viewer }).then(
        (rendered) => {
          if (current) setPreview({ rendered, error: null, updating: false })
        },
        (error: unknown) => {
          if (!current) return
          // A lost connection is shown by the window, and the question asked again when it is back.
          const isLost = error instanceof ContractError && error.code === 'connectionLost'
          setPreview((old) =>
            isLost
              ? { ...old, updating: false }
              : { rendered: null, error: errorText(error), updating: false },
          )
        },
      )
    }, askAfterMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, question, viewer, libraryChange, asked])
  const again = useCallback(() => setAsked((number) => number + 1), [])
  return { ...preview, again }
}
