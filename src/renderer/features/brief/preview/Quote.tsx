import { BookOpen } from 'lucide-react'
import type { Blockquote } from 'mdast'
import { useMemo } from 'react'
import { briefMessages } from '../../../../shared/messages/brief.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { citationOf } from './citation-of.ts'
import { MarkdownNodes } from './MarkdownNodes.tsx'
import styles from './Preview.module.css'
import { usePreviewContext } from './preview-context.ts'

/** A quote with where it comes from, and the way there. */
export function Quote({ node }: { readonly node: Blockquote }) {
  const { footnotes, findSource } = usePreviewContext()
  const citation = useMemo(() => citationOf(node, footnotes), [node, footnotes])
  if (citation === null) {
    return (
      <blockquote className={styles.plain}>
        <MarkdownNodes nodes={node.children} />
      </blockquote>
    )
  }
  const open = findSource(citation.locator)
  return (
    <blockquote className={styles.quote}>
      <MarkdownNodes nodes={node.children} />
      <footer className={styles.cite}>
        <span className="grow">{unbroken(citation.words)}</span>
        {open !== null && (
          <IconButton icon={BookOpen} label={briefMessages.openInReader} size="small" onPress={open} />
        )}
      </footer>
    </blockquote>
  )
}

/** Returns the words with page and paragraph numbers kept on the line of what they number. */
function unbroken(words: string): string {
  return words.replace(/\b(pp?|paras?)\. /g, '$1.\u00a0')
}
