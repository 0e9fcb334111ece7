import { expect, test } from 'vitest'
import { indexReports } from '../../../../src/shared/model/like-reports.ts'

const report = (title: string, language = 'en', issuer = '') => ({ title, file: '', language, issuer })
const found = (documents: readonly ReturnType<typeof report>[], of: number) =>
  indexReports(documents)(documents[of] as ReturnType<typeof report>)
    .map(({ document, likeness }) => [document.title, Number(likeness.toFixed(2))] as const)
    .sort((a, b) => b[1] - a[1])

test('finds titles that differ in their years, the likest with the most in common', () => {
  const documents = [
    report('Government Work Report 2024'),
    report('Government Work Report 2023'),
    report('Draft Government Work Report 2022'),
    report('Budget statement 2023'),
  ]
  expect(found(documents, 0)).toEqual([
    ['Government Work Report 2023', 1],
    ['Draft Government Work Report 2022', 0.86],
  ])
})

test('finds every title with three fifths of the words in common, however many other titles have one of them', () => {
  const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const subsets = Array.from({ length: 255 }, (_, bits) => words.filter((_, at) => ((bits + 1) >> at) & 1))
  const documents = subsets.map((subset) => report(subset.join(' ')))
  for (const [at, own] of subsets.entries()) {
    const expected = subsets.filter((other) => {
      const common = other.filter((word) => own.includes(word)).length
      return other !== own && (2 * common) / (own.length + other.length) >= 0.6
    })
    expect(found(documents, at)).toHaveLength(expected.length)
  }
})

test('counts Chinese titles by characters, keeps languages apart and prefers the same issuer', () => {
  const documents = [
    report('政府工作报告（2024年）', 'zh-Hans', '霖州市人民政府'),
    report('政府工作报告（2023年）', 'zh', '霖州市人民政府'),
    report('政府工作报告', 'zh', '港市'),
    report('政府工作报告', 'ja'),
  ]
  expect(found(documents, 0)).toEqual([
    ['政府工作报告（2023年）', 1.5],
    ['政府工作报告', 0.92],
  ])
})
