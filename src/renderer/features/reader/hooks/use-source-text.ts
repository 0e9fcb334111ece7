import { useEffect, useState } from 'react'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import type { DroppedText } from '../../../../shared/text/blocks.ts'
import { composeSourceText, type SourceText } from '../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../app/context.ts'

/** The text of a document as it is read now. */
export interface OpenText {
  readonly textHash: string
  readonly source: SourceText
  readonly dropped: readonly DroppedText[]
}

export type TextState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly text: OpenText }
  | { readonly state: 'failed'; readonly error: unknown }

/** Returns a document's text, and how to try again after a failure. */
export function useSourceText(document: DocumentId, textHash: string): [TextState, () => void] {
  const { client } = useApp()
  const [state, setState] = useState<TextState>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks again
  useEffect(() => {
    let isOpen = true
    setState({ state: 'loading' })
    client.call('sources.text', textHash === '' ? { document } : { document, textHash }).then(
      ({ textHash: hash, extracted }) => {
        if (!isOpen) return
        const source = composeSourceText(extracted)
        setState({ state: 'ready', text: { textHash: hash, source, dropped: extracted.dropped } })
      },
      (error: unknown) => isOpen && setState({ state: 'failed', error }),
    )
    return () => {
      isOpen = false
    }
  }, [client, document, textHash, attempt])
  return [state, () => setAttempt((count) => count + 1)]
}
