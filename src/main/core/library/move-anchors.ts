import { describeRange } from '../../../shared/anchoring/describe.ts'
import { resolveAnchor } from '../../../shared/anchoring/resolve.ts'
import type { Operation } from '../../../shared/log/entry.ts'
import type { FoldState } from '../../../shared/log/fold.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { ExtractedText } from '../../../shared/text/blocks.ts'
import { composeSourceText } from '../../../shared/text/canonical-text.ts'
import { readAnnotations } from './read-state.ts'

/** A passage is moved without asking only when it was found again word for word. */
const certain = 1

/**
 * Returns the operations that place a document's annotations in a new extraction of the same file. What is not found
 * word for word, or at several places, keeps its old anchor, which names the text it was made on.
 */
export function moveAnchors(
  state: FoldState,
  document: DocumentId,
  textHash: string,
  extracted: ExtractedText,
): Operation[] {
  const { text } = composeSourceText(extracted)
  return readAnnotations(state, { documents: new Set([document]) }).flatMap((annotation): Operation[] => {
    const found = resolveAnchor(text, annotation.anchor)
    if (found === null || found.confidence < certain) return []
    const anchor = { ...describeRange(text, found), textHash }
    return [{ kind: 'annotation', id: annotation.id, document, coder: annotation.coder, set: { anchor } }]
  })
}
