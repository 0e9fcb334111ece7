import { expect, test } from 'vitest'
import { textMetrics } from '../../../src/renderer/features/reader/model/estimate-height.ts'
import prose from '../../../src/renderer/features/reader/Prose.module.css'
import { createTextDocument } from '../../../src/renderer/features/reader/text/text-document.ts'
import { createViewport } from '../../../src/renderer/features/reader/text/viewport.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import '../../../src/renderer/ui/styles/index.css'

test('the line at the top is known before the part that was scrolled to is drawn', () => {
  const blocks = Array.from({ length: 60 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `Paragraph ${at} of many: ${'the river and the embankment and the city '.repeat(8)}`.trim(),
  }))
  const source = composeSourceText({ blocks, pageStarts: [] })
  const scroll = document.createElement('div')
  scroll.style.cssText = 'width:600px;height:500px;overflow:auto'
  const root = document.createElement('article')
  root.className = `prose ${prose.prose}`
  scroll.append(root)
  document.body.append(scroll)
  const text = createTextDocument(root, {
    source,
    language: 'en',
    metrics: textMetrics(17, false),
    pageLabel: (label) => label,
  })
  const viewport = createViewport(scroll, text)
  for (const paragraph of [2, 40, 21]) {
    const offset = source.text.indexOf(`Paragraph ${paragraph} of`) + 200
    // No frame in between: Chromium has not drawn anything of the text yet.
    viewport.showAtTop(offset)
    const [line] = viewport.rectsOf({ start: offset, end: offset + 1 })
    const [top] = viewport.topsOf([viewport.topOffset()])
    expect(top).toBe(line?.top)
  }
  text.dispose()
  scroll.remove()
})
