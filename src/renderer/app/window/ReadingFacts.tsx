import { appMessages } from '../../../shared/messages/app.ts'
import type { Document } from '../../../shared/model/document.ts'
import { classNames } from '../../ui/class-names.ts'
import { useApp } from '../context.ts'
import { useValue } from '../state/value-store.ts'
import styles from './StatusBar.module.css'

/** Where reading is: page, share, and the text's language. Scrolling draws this again and nothing else. */
export function ReadingFacts({ shown }: { readonly shown: Document | null }) {
  const reading = useValue(useApp().reading)
  if (shown === null || reading === null) return null
  const facts = [
    reading.page === null ? '' : appMessages.page(reading.page, reading.pages),
    appMessages.percent(reading.percent),
    languageName(shown.language),
  ]
  return facts
    .filter((fact) => fact !== '')
    .map((fact, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a number that changes is the same line
      <span key={index} className={classNames(styles.item, styles.optional, 'num')}>
        {fact}
      </span>
    ))
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** Returns the English name of a language tag; '' for none, the tag itself where it means nothing. */
function languageName(tag: string): string {
  if (tag === '') return ''
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
