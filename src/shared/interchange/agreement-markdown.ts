import type { BlockContent, Root, TableCell, TableRow } from 'mdast'
import { renderMarkdown } from '../brief/markdown.ts'
import {
  type AgreementExport,
  describeSettings,
  renderFigure,
  type WrittenFigure,
} from './agreement-table.ts'

const head = ['Tag', 'Coders', 'Measure', 'Value', '95 % interval', 'Units', 'Coded', 'Passages', 'Note']
const numberColumns = new Set([3, 4, 5, 6, 7])

/** Returns the figures as a Markdown file: how they were made as a list, then one GFM table with a row per figure. */
export function renderAgreementMarkdown(of: AgreementExport): string {
  const settings: BlockContent = {
    type: 'list',
    ordered: false,
    spread: false,
    children: describeSettings(of).map(([name, value]) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: `${name}: ${oneLine(value)}` }] }],
    })),
  }
  const tree: Root = {
    type: 'root',
    children: [
      settings,
      {
        type: 'table',
        align: head.map((_, column) => (numberColumns.has(column) ? 'right' : 'left')),
        children: [composeRow(head), ...of.figures.map((figure) => composeRow(cellsOf(figure)))],
      },
    ],
  }
  return renderMarkdown(tree)
}

function cellsOf(figure: WrittenFigure): string[] {
  const { value, reason, interval, warnings } = figure
  return [
    figure.tag,
    figure.coders.join(', '),
    figure.measure,
    value === null ? 'undefined' : renderFigure(value),
    interval === null ? '' : `${renderFigure(interval[0])} to ${renderFigure(interval[1])}`,
    String(figure.units),
    String(figure.codedUnits),
    figure.passages.join(', '),
    [...(value === null ? [`Undefined: ${reason}.`] : []), ...warnings].join(' '),
  ]
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
