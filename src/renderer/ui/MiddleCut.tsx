import { classNames } from './class-names.ts'
import styles from './MiddleCut.module.css'
import { splitTitle } from './split-title.ts'

interface Props {
  readonly text: string
  readonly lang?: string | undefined
  readonly className?: string
}

/** One line that is cut in the middle when it is too long: editions of a report differ in the year at their end. */
export function MiddleCut({ text, lang, className }: Props) {
  const [start, end] = splitTitle(text)
  return (
    <span className={classNames(styles.text, className)} lang={lang}>
      <span className={styles.start}>{start}</span>
      {end !== '' && <span className={styles.end}>{end}</span>}
    </span>
  )
}
