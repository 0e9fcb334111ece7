import { useEffect, useState } from 'react'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import { composeSourceText, type SourceText } from '../../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../../app/context.ts'

/** The text in which coders are compared. */
export interface OpenText {
  readonly document: DocumentId
  readonly textHash: string
  readonly source: SourceText
}

export type TextState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly text: OpenText }
  | { readonly state: 'failed'; readonly error: unknown; readonly again: () => void }

/** Returns the text of a document as it is read now. */
export function useText(document: DocumentId | null, textHash: string): TextState {
  const { client } = useApp()
  const [state, setState] = useState<TextState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    if (document === null) return
    let isOpen = true
    setState({ state: 'loading' })
    client.call('sources.text', textHash === '' ? { document } : { document, textHash }).then(
      (answer) => {
        if (!isOpen) return
        const text = { document, textHash: answer.textHash, source: composeSourceText(answer.extracted) }
        setState({ state: 'ready', text })
      },
      (error: unknown) => {
        if (isOpen) setState({ state: 'failed', error, again: () => setAttempt((count) => count + 1) })
      },
    )
    return () => {
      isOpen = false
    }
  }, [client, document, textHash, attempt])
  return state.state === 'ready' && state.text.document !== document ? { state: 'loading' } : state
}
