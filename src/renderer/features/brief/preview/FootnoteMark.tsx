import { briefMessages } from '../../../../shared/messages/brief.ts'
import styles from './Preview.module.css'
import { usePreviewContext } from './preview-context.ts'

/** The raised number of a footnote; it leads to the note. */
export function FootnoteMark({ label }: { readonly label: string }) {
  const { footnotes, onFootnote } = usePreviewContext()
  if (!footnotes.has(label)) return `[^${label}]`
  return (
    <sup>
      <button
        type="button"
        className={styles.mark}
        aria-label={briefMessages.footnote(label)}
        onClick={() => onFootnote(label)}
      >
        {label}
      </button>
    </sup>
  )
}
