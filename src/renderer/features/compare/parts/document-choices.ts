import { listDocuments } from '../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { Choice } from './Chooser.tsx'

/** Returns documents as choices, in the given order; what tells namesakes apart stands below their title. */
export function documentChoices(documents: readonly Document[]): Choice<Document['id']>[] {
  return listDocuments(documents).map(({ id, title, under }) => ({
    key: id,
    text: title,
    ...(under !== '' && { help: under }),
  }))
}
