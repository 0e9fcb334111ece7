import { frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { BriefInput } from '../../../src/shared/brief/brief-input.ts'
import { composeBrief } from '../../../src/shared/brief/compose-brief.ts'
import { renderMarkdown } from '../../../src/shared/brief/markdown.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { benchTags, generateAnnotations } from '../generate/annotations.ts'
import { generateReport } from '../generate/report.ts'
import type { Row } from '../row.ts'
import { median, ms, times } from '../statistics.ts'

const quotes = 10_000

function briefInput(): BriefInput {
  const text = composeSourceText({ blocks: generateReport(1_000_000, 'en'), pageStarts: [] })
  const tags = new Map(benchTags.map(({ id, name }) => [id as string, { id, path: [name] }]))
  const date = '2026-11-02T08:00:00.000Z'
  return {
    title: 'A brief',
    introduction: '',
    groupBy: 'tag',
    options: { notes: true, coderNames: true, dates: false, context: false },
    generated: date,
    library: { id: 'l1', name: 'Bench' },
    documents: [
      { id: 'd1', title: 'Report', file: 'report.txt', sha256: 'ab'.repeat(32), language: 'en', text },
    ],
    passages: generateAnnotations(text.text, quotes).map((annotation) => ({
      id: annotation.id,
      document: 'd1',
      start: annotation.anchor.start,
      end: annotation.anchor.end,
      exact: annotation.anchor.exact,
      tags: annotation.tags.flatMap((tag) => tags.get(tag) ?? []),
      note: '',
      coder: { id: 'c1', name: 'Ann' },
      created: date,
      modified: date,
    })),
    tags: [...tags.values()],
  }
}

/** A brief of 10,000 quotes, composed and rendered, against mdast-util-to-markdown on the same tree. */
export async function measureBrief(): Promise<Row[]> {
  const input = briefInput()
  const tree = composeBrief(input)
  const extensions = [gfmToMarkdown(), frontmatterToMarkdown(['yaml'])]
  const ours: number[] = []
  const bare: number[] = []
  const time = (all: number[], work: () => void) => {
    const begin = performance.now()
    work()
    all.push(performance.now() - begin)
  }
  for (let repetition = 0; repetition < 3; repetition++) {
    time(ours, () => renderMarkdown(composeBrief(input)))
    time(bare, () => toMarkdown(tree, { extensions }))
  }
  const ratio = median(ours) / median(bare)
  return [
    {
      id: 'Brief',
      what: 'Brief of 10,000 quotes: composed and rendered, against bare mdast-util-to-markdown of its tree',
      measured: `${ms(median(ours))} against ${ms(median(bare))}, ${times(ratio)}`,
      target: '≤ 1.5x',
      ok: ratio <= 1.5,
    },
  ]
}
