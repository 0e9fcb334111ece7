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
  /** Shows one of both parts, which begins at `from` in the text. */
  readonly show?: (part: string, from: number) => ReactNode
}

/** One line that is cut in the middle when it is too long: editions of a report differ in the year at their end. */
export function MiddleCut({ text, lang, className, parts, show = (part) => part }: Props) {
  const [start, end] = parts ?? splitTitle(text)
  return (
    <span className={classNames(styles.text, className)} lang={lang}>
      <span className={styles.start}>{show(start, 0)}</span>
      {end !== '' && <span className={styles.end}>{show(end, start.length)}</span>}
    </span>
  )
}
