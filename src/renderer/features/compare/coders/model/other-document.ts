import type { DocumentId } from '../../../../../shared/model/ids.ts'
import type { ComparePlace } from '../../../../app/context.ts'

/**
 * Returns the place of another document: tags, rule and layout stay chosen, as does how agreement is measured; who coded it, and where to go in it, is
 * another matter there.
 */
export function otherDocument(place: ComparePlace, document: DocumentId): ComparePlace {
  const { tags, match, layout, agreement } = place
  return {
    kind: 'compare',
    view: 'coders',
    document,
    ...(tags && { tags }),
    ...(match && { match }),
    ...(layout && { layout }),
    ...(agreement && { agreement }),
  }
}
