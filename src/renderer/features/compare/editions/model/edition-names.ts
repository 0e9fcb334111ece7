import { editionsMessages } from '../../../../../shared/messages/compare-editions.ts'
import { dateText } from '../../../../../shared/messages/document-name.ts'
import type { Document } from '../../../../../shared/model/document.ts'

/** What the two sides are called in the view: years where they tell the editions apart, else dates, else old and new. */
export interface EditionNames {
  readonly old: string
  readonly new: string
}

type Dated = Pick<Document, 'date' | 'title'>

const years = /(?<!\d)(?:19|20)\d\d(?!\d)/g

/** Returns the year of the date, else the only one that the title names; "" for none. */
function yearOf({ date, title }: Dated): string {
  if (date !== '') return date.slice(0, 4)
  const named = new Set(title.match(years))
  return named.size === 1 ? ([...named][0] ?? '') : ''
}

export function editionNames(old: Dated, next: Dated): EditionNames {
  const [oldYear, newYear] = [yearOf(old), yearOf(next)]
  if (oldYear !== '' && newYear !== '' && oldYear !== newYear) return { old: oldYear, new: newYear }
  if (old.date !== '' && next.date !== '' && old.date !== next.date)
    return { old: dateText(old.date), new: dateText(next.date) }
  return { old: editionsMessages.oldName, new: editionsMessages.newName }
}
