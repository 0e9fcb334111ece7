import { describe, expect, it } from 'vitest'
import { findBest, markedParts } from '../../../../src/renderer/app/commands/palette-search.ts'

const items = [
  { text: 'Audit of the flood relief fund', aside: 'Audit Office, 2023' },
  { text: 'Flood warning: lessons of July', aside: 'Water Affairs Bureau, 2023' },
  { text: 'Statistical Communiqué', aside: 'Statistics Office' },
  { text: '霖州市政府工作报告（2024年）', aside: '霖州市人民政府' },
]
const texts = (query: string) => findBest(items, query, 10).map((item) => item.text)

describe('findBest', () => {
  it('puts a match at the beginning before one inside', () => {
    expect(texts('flood')).toEqual([items[1]?.text, items[0]?.text])
  })

  it('finds words in any order, and the issuer', () => {
    expect(texts('bureau warning')).toEqual(['Flood warning: lessons of July'])
  })

  it('ignores letter case and accents', () => {
    expect(texts('COMMUNIQUE')).toEqual(['Statistical Communiqué'])
  })

  it('finds the beginning of a Greek word, and its end', () => {
    const street = [
      { text: 'ΟΔΟΣΤΡΩΜΑ', aside: '' },
      { text: 'Ὁδός', aside: '' },
    ]
    expect(findBest(street, 'ΟΔΟΣ', 10)).toEqual([street[1], street[0]])
  })

  it('finds Chinese words', () => {
    expect(texts('工作报告')).toEqual(['霖州市政府工作报告（2024年）'])
  })

  it('lists everything in order when nothing was typed', () => {
    expect(texts(' ')).toEqual(items.map((item) => item.text))
  })
})

describe('markedParts', () => {
  it('marks what was typed, accents or not', () => {
    expect(markedParts('Statistical Communiqué', 'unique')).toEqual([
      { text: 'Statistical Comm', marked: false },
      { text: 'uniqué', marked: true },
    ])
  })
})
