import { describe, expect, it } from 'vitest'
import { commonLeads, splitAlike } from '../../../../src/renderer/ui/split-alike.ts'

const split = (...names: string[]) => names.map((name) => splitAlike(names).get(name))

describe('splitAlike', () => {
  it('keeps the ends of names that begin alike from the word on in which they differ', () => {
    expect(split('Investment in rural housing', 'Investment in rural roads', 'Transport')).toEqual([
      ['Investment in rural ', 'housing'],
      ['Investment in rural ', 'roads'],
      ['Transport', ''],
    ])
  })

  it('tells each name from the likest other one', () => {
    expect(
      split('Linzhou Government Report 2023', 'Linzhou Government Report 2024', 'Linzhou Government Gazette'),
    ).toEqual([
      ['Linzhou Government Report ', '2023'],
      ['Linzhou Government Report ', '2024'],
      ['Linzhou Government ', 'Gazette'],
    ])
  })

  it('takes a Chinese character for a word, and a bracket to what it holds', () => {
    expect(split('霖州市国民经济统计公报（2024年）', '霖州市国民经济发展规划（2024年）')).toEqual([
      ['霖州市国民经济', '统计公报（2024年）'],
      ['霖州市国民经济', '发展规划（2024年）'],
    ])
    expect(split('霖州市政府工作报告（2023年）', '霖州市政府工作报告（2024年）')).toEqual([
      ['霖州市政府工作报告', '（2023年）'],
      ['霖州市政府工作报告', '（2024年）'],
    ])
  })

  it('keeps beginnings beside which there is room for what differs, as narrow as the list is', () => {
    const names = ['Effects on old people in rural districts', 'Effects on young people in rural districts']
    expect(split(...names)).toEqual(names.map((name) => [name, '']))
    expect([...splitAlike(names, 16).values()]).toEqual([
      ['Effects on ', 'old people in rural districts'],
      ['Effects on ', 'young people in rural districts'],
    ])
  })

  it('leaves names alone that differ soon, are the same, or go on where another ends', () => {
    expect(split('Code 1', 'Code 2')).toEqual([
      ['Code 1', ''],
      ['Code 2', ''],
    ])
    expect(split('A name that two of them have', 'A name that two of them have')).toEqual([
      ['A name that two of them have', ''],
      ['A name that two of them have', ''],
    ])
    expect(split('Report of the council', 'Report of the council, annex')).toEqual([
      ['Report of the ', 'council'],
      ['Report of the ', 'council, annex'],
    ])
  })
})

describe('commonLeads', () => {
  it('counts what all names have that begin alike, up to a word', () => {
    const names = ['霖州市统计公报（2023年）', '霖州市统计公报（2024年）', '霖州市工作报告（2023年）', '其他']
    expect(names.map((name) => commonLeads(names).get(name))).toEqual([3, 3, 3, 0])
    const reports = ['Linzhou Gazette', 'Linzhou Government Report 2023', 'Linzhou Government Report 2024']
    expect(reports.map((name) => commonLeads(reports).get(name))).toEqual([8, 8, 8])
  })

  it('counts nothing where names differ soon, or are alone', () => {
    expect([...commonLeads(['An annex', 'Annual report']).values()]).toEqual([0, 0])
    expect([...commonLeads(['Alone among the others']).values()]).toEqual([0])
  })
})
