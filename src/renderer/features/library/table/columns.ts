import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { Column } from '../model/table-rows.ts'

/** What the head of each column says, and from which width of the window it is shown. */
export const columnHeads: Readonly<
  Record<Column, { readonly label: string; readonly right?: boolean; readonly from?: 'wide' | 'middling' }>
> = {
  type: { label: libraryMessages.columnType },
  title: { label: libraryMessages.columnTitle },
  issuer: { label: libraryMessages.columnIssuer, from: 'middling' },
  date: { label: libraryMessages.columnDate },
  language: { label: libraryMessages.columnLanguage, from: 'wide' },
  pages: { label: libraryMessages.columnPages, right: true, from: 'middling' },
  passages: { label: libraryMessages.columnPassages, right: true },
  coders: { label: libraryMessages.columnCoders, from: 'wide' },
}
