import { emptyWorkspace, go, type Place } from '../../src/renderer/app/state/workspace.ts'
import { type DocumentId, documentIdSchema } from '../../src/shared/model/ids.ts'

const id = (letter: string) => documentIdSchema.parse(`d${letter.repeat(32)}`)

/** Three documents to go to. */
export const [a, b, c] = [id('a'), id('b'), id('c')]

/** The place of a document, at a passage where an offset is given. */
export const open = (document: DocumentId, offset?: number): Place => ({
  kind: 'document',
  document,
  ...(offset !== undefined && { offset }),
})

/** What is left of going to these places, one after the other, from a start. */
export const visit = (...places: readonly Place[]) =>
  places.reduce((workspace, place) => go(workspace, place), emptyWorkspace)
