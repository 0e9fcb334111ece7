import type { FootnoteDefinition } from 'mdast'
import { MarkdownNodes } from './MarkdownNodes.tsx'
import styles from './Preview.module.css'

/** A footnote at the end of the brief. */
export function FootnoteText({ node }: { readonly node: FootnoteDefinition }) {
  const label = node.label ?? node.identifier
  return (
    <div className={styles.footnote} data-footnote={label}>
      <span className="num">{label}</span>
      <div>
        <MarkdownNodes nodes={node.children} />
      </div>
    </div>
  )
}
