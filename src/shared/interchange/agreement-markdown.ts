import {
  type AgreementExport,
  describeSettings,
  renderFigure,
  type WrittenFigure,
} from './agreement-table.ts'
import { renderSettingsTable } from './settings-table.ts'

const head = ['Tag', 'Coders', 'Measure', 'Value', '95 % interval', 'Units', 'Coded', 'Passages', 'Note']
const numberColumns = new Set([3, 4, 5, 6, 7])

/** Returns the figures as a Markdown file: how they were made as a list, then one GFM table with a row per figure. */
export function renderAgreementMarkdown(of: AgreementExport): string {
  return renderSettingsTable({
    settings: describeSettings(of),
    head,
    align: head.map((_, column) => (numberColumns.has(column) ? 'right' : 'left')),
    rows: of.figures.map(cellsOf),
  })
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
