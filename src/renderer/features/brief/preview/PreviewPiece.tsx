import { memo, useMemo } from 'react'
import { parseMarkdown } from '../../../../shared/brief/markdown.ts'
import { MarkdownNodes } from './MarkdownNodes.tsx'
import { usePreviewContext } from './preview-context.ts'
import { type BriefPiece, completePiece } from './split-brief.ts'

/** One piece of the preview, parsed when it comes into sight and again only when its text changes. */
export const PreviewPiece = memo(function PreviewPiece({ kind, markdown }: BriefPiece) {
  const { footnotes } = usePreviewContext()
  const complete = completePiece({ kind, markdown }, footnotes)
  const nodes = useMemo(() => {
    const { children } = parseMarkdown(complete)
    return kind === 'footnotes' ? children : children.filter((node) => node.type !== 'footnoteDefinition')
  }, [complete, kind])
  return <MarkdownNodes nodes={nodes} />
})
