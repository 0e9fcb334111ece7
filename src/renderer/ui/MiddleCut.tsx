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
  const [startAt, endAt] = cutsOf(text, parts, lead)
  const isSplit = startAt > 0 || endAt < text.length
  const hidden = isSplit || undefined
  return (
    // Written from right to left, its parts are in that order too.
    <span className={classNames(styles.text, className)} lang={lang} dir="auto">
      {/* Parts beside each other would be read with spaces between them. */}
      {isSplit && <span className={styles.whole}>{text}</span>}
      {startAt > 0 && (
        <span className={styles.lead} aria-hidden={hidden}>
          {show(text.slice(0, startAt), 0)}
        </span>
      )}
      <span className={styles.start} aria-hidden={hidden}>
        {show(text.slice(startAt, endAt), startAt)}
      </span>
      {endAt < text.length && (
        <span className={styles.end} aria-hidden={hidden}>
          {show(text.slice(endAt), endAt)}
        </span>
      )}
    </span>
  )
}

/** Returns where what gives way first ends and where what stays begins, in code units. */
function cutsOf(text: string, parts: SplitName | undefined, lead: number): [startAt: number, endAt: number] {
  const [start, end] = parts ?? splitTitle(text)
  // A long end would lose the year it ends with.
  const [middle, year] = splitTitle(end)
  if (year !== '') return [start.length, start.length + middle.length]
  return [lead < start.length ? lead : 0, start.length]
}
