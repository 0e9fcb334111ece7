import { describe, expect, test } from 'vitest'
import { importText } from '../../../../../src/main/core/importers/text/import-text.ts'
import { importBytes, outlineOf } from '../../../../helpers/import-fixture.ts'

const outline = async (...lines: string[]): Promise<string[]> =>
  outlineOf(await importBytes(importText, lines.join('\n')))

const prose =
  'Staff shortages, not a lack of funds, explain most of the delay in the coastal districts of the county.'

describe('the front of a report as text', () => {
  test('a title above issuer and date is the title, and a date is no numbered heading', async () => {
    expect(
      await outline(
        'Review of the Regional Programme',
        'Ministry of Regional Affairs',
        '14 March 2023',
        '',
        '1 Next steps',
        '',
        prose,
      ),
    ).toEqual([
      'heading 1: Review of the Regional Programme',
      'paragraph: Ministry of Regional Affairs',
      'paragraph: 14 March 2023',
      'heading 2: 1 Next steps',
      `paragraph: ${prose}`,
    ])
  })
})

describe('headings of a report as text', () => {
  test('are numbered with Roman numerals and letters too', async () => {
    expect(
      await outline(
        'A Review',
        '',
        'I. Findings',
        '',
        prose,
        '',
        'A. Staffing',
        '',
        prose,
        '',
        '1. Method',
        '',
        prose,
      ),
    ).toEqual([
      'heading 1: A Review',
      'heading 2: I. Findings',
      `paragraph: ${prose}`,
      'heading 3: A. Staffing',
      `paragraph: ${prose}`,
      'heading 4: 1. Method',
      `paragraph: ${prose}`,
    ])
  })

  test('need no space after a number in Chinese, but running text below', async () => {
    const text =
      '　　各单位要建立工作台账，定期报告进展情况，确保各项任务按时完成，不得推诿扯皮，不得弄虚作假，不得敷衍塞责。'
    expect(
      await outline(
        '（一）基本情况',
        '1．健全机制',
        text,
        '2．加强宣传',
        text,
        '主要任务：',
        '1.第一项',
        '2.第二项',
      ),
    ).toEqual([
      'heading 1: （一）基本情况',
      'heading 2: 1．健全机制',
      `paragraph: ${text.trim()}`,
      'heading 2: 2．加强宣传',
      `paragraph: ${text.trim()}`,
      'paragraph: 主要任务：',
      'listItem 0 1.: 第一项',
      'listItem 0 2.: 第二项',
    ])
  })

  test('are short lines above running text where the file marks none', async () => {
    expect(
      await outline(
        'What changed',
        '',
        prose,
        '',
        'Table 1 Spending',
        '',
        'Who pays',
        '',
        prose,
        '',
        'Anna Weber',
        '',
      ),
    ).toEqual([
      'heading 1: What changed',
      `paragraph: ${prose}`,
      'paragraph: Table 1 Spending',
      'heading 2: Who pays',
      `paragraph: ${prose}`,
      'paragraph: Anna Weber',
    ])
  })
})

describe('tables drawn with characters', () => {
  const rows = [
    'tableRow: Region\t2019\t2021',
    'tableRow: The north\t4,679\t2,005',
    'tableRow: Coast\t273\t912',
  ]

  test('have a rule under the header', async () => {
    expect(
      await outline(
        '  Region      2019    2021',
        '  ----------- ------- -------',
        '  The north   4,679   2,005',
        '  Coast       273     912',
        '',
        prose,
      ),
    ).toEqual([...rows, `paragraph: ${prose}`])
  })

  test('have nothing but white between their columns, wide characters counting two', async () => {
    expect(
      await outline(
        'Region      2019   2021',
        'The north   4,679  2,005',
        'Coast       273    912',
        '',
        prose,
      ),
    ).toEqual([...rows, `paragraph: ${prose}`])
    expect(await outline('地区    2019年  增幅', '临江市  3472    19.7%', '东海区  5046    6.6%')).toEqual([
      'tableRow: 地区\t2019年\t增幅',
      'tableRow: 临江市\t3472\t19.7%',
      'tableRow: 东海区\t5046\t6.6%',
    ])
  })

  test('have wrapped cells between blank lines, or between rules', async () => {
    const wrapped = [
      'tableRow: Measure\tBody',
      'tableRow: Flood protection\tReview Panel',
      'tableRow: Water\tCouncil',
    ]
    expect(
      await outline(
        '-------------------------',
        'Measure       Body',
        '------------- -----------',
        'Flood         Review',
        'protection    Panel',
        '',
        'Water         Council',
        '-------------------------',
      ),
    ).toEqual(wrapped)
    expect(
      await outline(
        '+------------+---------+',
        '| Measure    | Body    |',
        '+============+=========+',
        '| Flood      | Review  |',
        '| protection | Panel   |',
        '+------------+---------+',
        '| Water      | Council |',
        '+------------+---------+',
      ),
    ).toEqual(wrapped)
  })

  test('may have more rows than a call has arguments', async () => {
    const { text } = await importBytes(importText, 'a   b   c\n'.repeat(130_000))
    expect([text.blocks.length, text.blocks.at(-1)]).toEqual([130_000, { kind: 'tableRow', text: 'a\tb\tc' }])
  })

  test('are no text that is justified with spaces', async () => {
    const justified = [
      'The office  confirmed that the  allocation of funds',
      'depends on  fiscal planning  and on the  indicators',
      'which were  set out in the  act of 2019 and amended',
      'by the two  houses.',
    ]
    expect(await outline('It is under review.', '', ...justified)).toEqual([
      'paragraph: It is under review.',
      `paragraph: ${justified.join(' ')}`,
    ])
  })
})

describe('notes of a report as text', () => {
  test('stand at the end, and their marks are no text', async () => {
    expect(
      await outline(
        'The plan[1] was paid in full.[2]',
        '',
        '[1] See the report.',
        '',
        '[2] In constant prices.',
      ),
    ).toEqual([
      'paragraph: The plan was paid in full.',
      'footnote 1: See the report.',
      'footnote 2: In constant prices.',
    ])
    expect(await outline('　　投入持续增长①。', '　　效果明显②。', '①参见统计公报。', '②初步数据。')).toEqual(
      [
        'paragraph: 投入持续增长。',
        'paragraph: 效果明显。',
        'footnote 1: 参见统计公报。',
        'footnote 2: 初步数据。',
      ],
    )
  })

  test('are neither a list of works nor items that nothing refers to', async () => {
    expect(await outline('As shown [1] before.', '', 'References', '', '[1] Weber, A. (2019).')).toEqual([
      'paragraph: As shown [1] before.',
      'heading 1: References',
      'paragraph: [1] Weber, A. (2019).',
    ])
    expect(await outline('主要任务如下。', '①加强监管。', '②公开信息。')).toEqual([
      'paragraph: 主要任务如下。',
      'listItem 0 ①: 加强监管。',
      'listItem 0 ②: 公开信息。',
    ])
  })
})

describe('a frame drawn around a title', () => {
  test('is no heading', async () => {
    const lines = await outline(
      '          ********',
      '         *        *',
      '         *  TODO  *',
      '         *        *',
      '          ********',
      '',
      'Keep pointers to the result tree. What',
      'is freed twice is hard to find.',
    )
    expect(lines.filter((line) => line.startsWith('heading') && !/[A-Z]/.test(line))).toEqual([])
  })
})
