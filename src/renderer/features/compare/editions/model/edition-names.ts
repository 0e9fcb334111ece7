import { editionsMessages } from '../../../../../shared/messages/compare-editions.ts'
import { dateText } from '../../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../../shared/model/document.ts'

/** What the two sides are called in the view: years where they tell the editions apart, else dates, else old and new. */
export interface EditionNames {
  readonly old: string
  readonly new: string
}

export function editionNames(old: Pick<Document, 'date'>, next: Pick<Document, 'date'>): EditionNames {
  const [oldYear, newYear] = [old.date.slice(0, 4), next.date.slice(0, 4)]
  if (oldYear !== '' && newYear !== '' && oldYear !== newYear) return { old: oldYear, new: newYear }
  if (old.date !== '' && next.date !== '' && old.date !== next.date)
    return { old: dateText(old.date), new: dateText(next.date) }
  return { old: editionsMessages.oldName, new: editionsMessages.newName }
}
