import type { DocumentId } from '../../../../../shared/model/ids.ts'
import type { ComparePlace } from '../../../../app/context.ts'

/**
 * Returns the place of another document: tags, rule and layout stay chosen; who coded it, and where to go in it, is
 * another matter there.
 */
export function otherDocument({ tags, match, layout }: ComparePlace, document: DocumentId): ComparePlace {
  return {
    kind: 'compare',
    view: 'coders',
    document,
    ...(tags && { tags }),
    ...(match && { match }),
    ...(layout && { layout }),
  }
}
