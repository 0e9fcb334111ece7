import { expect, test } from 'vitest'
import { renderAgreementCsv } from '../../../../src/shared/interchange/agreement-csv.ts'
import { renderAgreementMarkdown } from '../../../../src/shared/interchange/agreement-markdown.ts'
import {
  type AgreementExport,
  renderFigure,
  type WrittenFigure,
} from '../../../../src/shared/interchange/agreement-table.ts'

const figure: WrittenFigure = {
  tag: 'Claims / Hedge',
  coders: ['Ada', 'Jonas'],
  measure: 'Cohen’s κ',
  isUnitizing: false,
  value: 0.4114,
  reason: '',
  interval: [-0.0801, 0.7],
  units: 115,
  codedUnits: 7,
  passages: [4, 3],
  warnings: ['Only 7 passages carry it.'],
}
const written: AgreementExport = {
  library: 'Linzhou study',
  documents: ['Work report | 2024', '=2023'],
  coders: ['Ada', 'Jonas'],
  unit: 'sentence',
  uncoded: 'included',
  drawn: 'units',
  rounds: 1000,
  seed: 1,
  leftOut: 2,
  withoutText: ['Scan', 'Photo'],
  figures: [
    figure,
    { ...figure, tag: 'All tags', value: null, reason: 'nothing varies', interval: null, warnings: [] },
  ],
}

test('writes Markdown that a reader can repeat: settings, then a row per figure', () => {
  expect(renderAgreementMarkdown(written)).toBe(
    [
      '- Library: Linzhou study',
      '- Documents: Work report | 2024; =2023',
      '- Coders: Ada, Jonas',
      '- Unit: sentence',
      '- Uncoded text: included: text that nobody tagged counts as agreement',
      '- Interval: 95 %, bootstrap of units, 1000 rounds, seed 1',
      '- Passages left out: 2',
      '- Left out, without text: Scan; Photo',
      '',
      '| Tag            | Coders     | Measure   |     Value |   95 % interval | Units | Coded | Passages | Note                       |',
      '| :------------- | :--------- | :-------- | --------: | --------------: | ----: | ----: | -------: | :------------------------- |',
      '| Claims / Hedge | Ada, Jonas | Cohen’s κ |     0.411 | -0.080 to 0.700 |   115 |     7 |     4, 3 | Only 7 passages carry it.  |',
      '| All tags       | Ada, Jonas | Cohen’s κ | undefined |                 |   115 |     7 |     4, 3 | Undefined: nothing varies. |',
      '',
    ].join('\n'),
  )
})

test.each([
  ['units', false, ['- Interval: 95 %, bootstrap of units, 1000 rounds, seed 1']],
  [
    'units',
    true,
    [
      '- Interval: 95 %, bootstrap of units, 1000 rounds, seed 1',
      '- Interval of measures without units: bootstrap of documents, or in a single one of stretches between paragraphs',
    ],
  ],
  ['paragraphs', false, ['- Interval: 95 %, bootstrap of paragraphs, 1000 rounds, seed 1']],
  ['documents', true, ['- Interval: 95 %, bootstrap of documents, 1000 rounds, seed 1']],
] as const)('says what was drawn anew: %s, measures of passages %s', (drawn, isUnitizing, lines) => {
  const figures = [figure, { ...figure, isUnitizing }]
  const text = renderAgreementMarkdown({ ...written, drawn, figures })
  expect(text.split('\n').filter((line) => line.startsWith('- Interval'))).toEqual(lines)
  const csv = renderAgreementCsv({ ...written, drawn, figures }).split('\r\n')
  expect(csv[1]).toContain(`,included,${drawn},1000,1,`)
  const drawnThere = isUnitizing && drawn !== 'documents' ? 'documents or stretches' : drawn
  expect(csv[2]).toContain(`,included,${drawnThere},1000,1,`)
})

test('writes CSV with the settings in every row', () => {
  expect(renderAgreementCsv(written)).toBe(
    [
      'tag,coders,measure,value,reason,low,high,units,coded units,passages,warnings,documents,unit,uncoded,resampling,rounds,seed,left out,without text',
      'Claims / Hedge,"Ada, Jonas",Cohen’s κ,0.411,,-0.080,0.700,115,7,"4, 3",Only 7 passages carry it.,Work report | 2024; =2023,sentence,included,units,1000,1,2,Scan; Photo',
      'All tags,"Ada, Jonas",Cohen’s κ,,nothing varies,,,115,7,"4, 3",,Work report | 2024; =2023,sentence,included,units,1000,1,2,Scan; Photo',
      '',
    ].join('\r\n'),
  )
})

test.each([
  [-0.0001, '0.000'],
  [-0.0006, '-0.001'],
  [1, '1.000'],
])('writes %d as %s', (value, text) => {
  expect(renderFigure(value)).toBe(text)
})
