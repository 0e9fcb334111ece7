import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { Document } from '../../../../shared/model/document.ts'

/** Returns what a document is called: its title, else its file. */
export function documentTitle(document: Pick<Document, 'title' | 'file'>): string {
  return document.title || document.file || libraryMessages.untitled
}
