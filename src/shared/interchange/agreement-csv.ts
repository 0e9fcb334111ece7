import { type AgreementExport, renderFigure, type WrittenFigure } from './agreement-table.ts'
import { renderCsv } from './csv.ts'

const head = [
  'tag',
  'coders',
  'measure',
  'value',
  'reason',
  'low',
  'high',
  'units',
  'coded units',
  'passages',
  'warnings',
  'documents',
  'unit',
  'uncoded',
  'resampling',
  'rounds',
  'seed',
  'left out',
  'without text',
]

/**
 * Returns the figures as CSV: a row per figure, each with the settings it was made with, so that a row says all when
 * tables are joined. An undefined figure has an empty value and a reason; intervals are 95 %.
 */
export function renderAgreementCsv(of: AgreementExport): string {
  const text = [of.documents.join('; '), of.unit, of.uncoded]
  const drawnOf = ({ isUnitizing }: WrittenFigure) =>
    isUnitizing && of.drawn !== 'documents' ? 'documents or stretches' : of.drawn
  const others = [of.rounds, of.seed, of.leftOut, of.withoutText.join('; ')]
  return renderCsv([
    head,
    ...of.figures.map((figure) => [
      figure.tag,
      figure.coders.join(', '),
      figure.measure,
      figure.value === null ? '' : renderFigure(figure.value),
      figure.value === null ? figure.reason : '',
      figure.interval === null ? '' : renderFigure(figure.interval[0]),
      figure.interval === null ? '' : renderFigure(figure.interval[1]),
      figure.units,
      figure.codedUnits,
      figure.passages.join(', '),
      figure.warnings.join(' '),
      ...text,
      drawnOf(figure),
      ...others,
    ]),
  ])
}
