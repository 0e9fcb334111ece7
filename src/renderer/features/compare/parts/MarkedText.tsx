import { Fragment } from 'react'
import { CoderSign } from '../../../ui/CoderSign.tsx'
import { classNames } from '../../../ui/class-names.ts'
import styles from './MarkedText.module.css'
import type { PaintedSegment } from './segments.ts'

/** The attribute that says at which offset of the document an element's words begin. */
export const offsetAttribute = 'data-at'

const tagClass = (colour: number) => (colour === 0 ? styles.plain : `tag-${colour}`)

interface Props {
  /** The document's text; the segments' offsets are into it. */
  readonly text: string
  readonly segments: readonly PaintedSegment[]
}

/** Words with the passages over them. Each run says where it begins, so that places can be found again. */
export function MarkedText({ text, segments }: Props) {
  return segments.map((segment) => (
    <Fragment key={segment.start}>
      {segment.starting.length > 0 && (
        <span className={styles.signs}>
          {segment.starting.map((coder) => (
            <CoderSign key={coder.id} name={coder.name} shape={coder.shape} colour={coder.colour} />
          ))}
        </span>
      )}
      <Segment text={text} segment={segment} />
    </Fragment>
  ))
}

function Segment({ text, segment }: { readonly text: string; readonly segment: PaintedSegment }) {
  const { start, end, wash, lines, chosen, pending } = segment
  const words = text.slice(start, end)
  const at = { [offsetAttribute]: start }
  if (pending) {
    return (
      <span className={styles.pending} {...at}>
        {words}
      </span>
    )
  }
  const [first, second] = lines
  let content = (
    <span className={second === undefined ? undefined : classNames(styles.line, tagClass(second))} {...at}>
      {words}
    </span>
  )
  if (first !== undefined)
    content = <span className={classNames(styles.line, tagClass(first))}>{content}</span>
  if (wash === null) return content
  return <span className={classNames(chosen ? styles.strong : styles.wash, tagClass(wash))}>{content}</span>
}
