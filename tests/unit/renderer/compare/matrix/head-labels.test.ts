import { describe, expect, it } from 'vitest'
import { headLabels } from '../../../../../src/renderer/features/compare/matrix/model/head-labels.ts'

const narrow = 84
const shown = (...names: string[]) => headLabels(names, narrow, 2).map(({ start, end }) => `${start}|${end}`)

describe('the heads of columns', () => {
  it('show names that fit as they are, also when they begin alike', () => {
    expect(shown('Port plan 2023', 'Port plan 2024', '工作报告')).toEqual([
      'Port plan 2023|',
      'Port plan 2024|',
      '工作报告|',
    ])
  })

  it('keep the year of a long name that no other begins like', () => {
    expect(shown('Work report of the municipal government 2023', 'Port plan')).toEqual([
      'Work report of the municipal government|2023',
      'Port plan|',
    ])
  })

  it('keep the ends of names that begin alike from the word in which they differ', () => {
    expect(
      shown(
        'Work report of the municipal government (draft)',
        'Work report of the municipal government (final)',
      ),
    ).toEqual([
      'Work report of the municipal government|(draft)',
      'Work report of the municipal government|(final)',
    ])
    expect(
      shown(
        'Work report of the government of Linzhou 2023',
        'Work report of the government of Linzhou 2024',
        'Work report of the government of Qinghe 2023',
      ),
    ).toEqual([
      'Work report of the government of|Linzhou 2023',
      'Work report of the government of|Linzhou 2024',
      'Work report of the government of|Qinghe 2023',
    ])
  })

  it('keep them in Chinese, with the bracket before a number', () => {
    expect(shown('临州市人民政府工作报告（2023年）', '临州市人民政府工作报告（2024年）')).toEqual([
      '临州市人民政府工作报告|（2023年）',
      '临州市人民政府工作报告|（2024年）',
    ])
    expect(shown('临州市人民政府工作报告征求意见稿', '临州市人民政府工作报告审议通过稿')).toEqual([
      '临州市人民政府工作报告|征求意见稿',
      '临州市人民政府工作报告|审议通过稿',
    ])
  })

  it('do without an end where one name is the beginning of another', () => {
    const long = 'Work report of the municipal government'
    expect(shown(long, `${long} 2024`)).toEqual([
      'Work report of the municipal|government',
      'Work report of the municipal|government 2024',
    ])
  })
})
