import { useEffect, useState } from 'react'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import { composeSourceText, type SourceText } from '../../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../../app/context.ts'

export interface EditionText {
  readonly textHash: string
  readonly source: SourceText
}

export type EditionTextState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly text: EditionText }
  | { readonly state: 'failed'; readonly error: unknown; readonly again: () => void }

/** Returns one of a document's texts. */
export function useEditionText(document: DocumentId, textHash: string): EditionTextState {
  const { client } = useApp()
  const [state, setState] = useState<EditionTextState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let isOpen = true
    setState({ state: 'loading' })
    client.call('sources.text', { document, textHash }).then(
      (answer) => {
        if (!isOpen) return
        const text = { textHash: answer.textHash, source: composeSourceText(answer.extracted) }
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
  return state
}
