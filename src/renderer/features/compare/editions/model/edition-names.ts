import { editionsMessages } from '../../../../../shared/messages/compare-editions.ts'
import type { Document } from '../../../../../shared/model/document.ts'

/** What the two sides are called in the view: years where they tell the editions apart, else dates, else old and new. */
export interface EditionNames {
  readonly old: string
  readonly new: string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Returns an ISO 8601 date, month or year as people write it; "" for none. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-')
  const name = months[Number(month) - 1]
  if (year === undefined || name === undefined) return iso
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

export function editionNames(old: Pick<Document, 'date'>, next: Pick<Document, 'date'>): EditionNames {
  const [oldYear, newYear] = [old.date.slice(0, 4), next.date.slice(0, 4)]
  if (oldYear !== '' && newYear !== '' && oldYear !== newYear) return { old: oldYear, new: newYear }
  if (old.date !== '' && next.date !== '' && old.date !== next.date)
    return { old: dateText(old.date), new: dateText(next.date) }
  return { old: editionsMessages.oldName, new: editionsMessages.newName }
}

/** Returns the document's title, else its file's name. */
export const titleOf = (document: Pick<Document, 'title' | 'file'>) => document.title || document.file
