import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './MiddleCut.module.css'
import type { SplitName } from './split-alike.ts'
import { splitTitle } from './split-title.ts'

interface Props {
  readonly text: string
  readonly lang?: string | undefined
  readonly className?: string
  /** Where it is cut, as in a list of names that begin alike. */
  readonly parts?: SplitName | undefined
  /** How many code units at its beginning give way first: names beside it have them as well. */
  readonly lead?: number
  /** Shows one of the parts, which begins at `from` in the text. */
  readonly show?: (part: string, from: number) => ReactNode
}

/** One line that is cut in the middle when it is too long: editions of a report differ in the year at their end. */
export function MiddleCut({ text, lang, className, parts, lead = 0, show = (part) => part }: Props) {
  const [start, end] = parts ?? splitTitle(text)
  const cut = lead < start.length ? lead : 0
  return (
    <span className={classNames(styles.text, className)} lang={lang}>
      {cut > 0 && <span className={styles.lead}>{show(start.slice(0, cut), 0)}</span>}
      <span className={styles.start}>{show(start.slice(cut), cut)}</span>
      {end !== '' && <span className={styles.end}>{show(end, start.length)}</span>}
    </span>
  )
}
