import { expect, test } from 'vitest'
import {
  type ConfusionExport,
  renderConfusionCsv,
  renderConfusionMarkdown,
} from '../../../../src/shared/interchange/confusion-table.ts'

const confusion: ConfusionExport = {
  library: 'Linzhou study',
  documents: ['Work report | 2024', 'Scan'],
  coders: ['Ada', 'Jonas, J.'],
  unit: 'sentence',
  uncoded: 'included',
  leftOut: 1,
  withoutText: [],
  names: ['Claims / Hedge', '=Promise', 'Nothing'],
  units: [
    [3, 1, 0],
    [0, 12, 4],
    [1, 0, 100],
  ],
}

test('writes whose tags are set against each other, then a row per tag', () => {
  expect(renderConfusionMarkdown(confusion)).toBe(
    [
      '- Library: Linzhou study',
      '- Documents: Work report | 2024; Scan',
      '- Rows: tags of Ada',
      '- Columns: tags of Jonas, J.',
      '- Unit: sentence',
      '- Uncoded text: included: text that nobody tagged counts as agreement',
      '- Numbers: sentences that both coded; off the diagonal they disagree',
      '- Passages left out: 1',
      '',
      '|                | Claims / Hedge | =Promise | Nothing |',
      '| :------------- | -------------: | -------: | ------: |',
      '| Claims / Hedge |              3 |        1 |       0 |',
      '| =Promise       |              0 |       12 |       4 |',
      '| Nothing        |              1 |        0 |     100 |',
      '',
    ].join('\n'),
  )
})

test('writes CSV that a spreadsheet does not run, its first cell saying what stands where', () => {
  expect(renderConfusionCsv(confusion)).toBe(
    [
      '"Ada (rows), Jonas, J. (columns), sentences",Claims / Hedge,\'=Promise,Nothing',
      'Claims / Hedge,3,1,0',
      "'=Promise,0,12,4",
      'Nothing,1,0,100',
      '',
    ].join('\r\n'),
  )
})
