import type { AlignType, Root, TableCell, TableRow } from 'mdast'
import { renderMarkdown } from '../brief/markdown.ts'

/** A name and a value, both in words. */
export type Setting = readonly [name: string, value: string]

interface SettingsTable {
  /** How the table was made. */
  readonly settings: readonly Setting[]
  readonly head: readonly string[]
  readonly align: readonly AlignType[]
  readonly rows: readonly (readonly string[])[]
}

/** Returns a Markdown file: how a table was made as a list, then the table (GFM). */
export function renderSettingsTable({ settings, head, align, rows }: SettingsTable): string {
  const tree: Root = {
    type: 'root',
    children: [
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: settings.map(([name, value]) => ({
          type: 'listItem',
          spread: false,
          children: [
            { type: 'paragraph', children: [{ type: 'text', value: `${name}: ${oneLine(value)}` }] },
          ],
        })),
      },
      { type: 'table', align: [...align], children: [composeRow(head), ...rows.map(composeRow)] },
    ],
  }
  return renderMarkdown(tree)
}

// A cell is one line.
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const composeRow = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell): TableCell => {
    const value = oneLine(cell)
    return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] }
  }),
})
