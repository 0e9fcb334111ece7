import { expect, test } from 'vitest'
import { listOrdinals } from '../../../../src/renderer/features/reader/model/list-ordinals.ts'
import { planSections } from '../../../../src/renderer/features/reader/model/plan-sections.ts'
import type { Block } from '../../../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../../../src/shared/text/canonical-text.ts'

const blocksOf = (blocks: Block[]) => composeSourceText({ blocks, pageStarts: [] }).blocks
const paragraphs = (count: number, length: number) =>
  blocksOf(Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'x'.repeat(length) })))

test('cuts by characters, between blocks, and leaves nothing out', () => {
  const blocks = paragraphs(40, 999)
  const sections = planSections(blocks, 'en')
  expect(sections.map((section) => section.endBlock - section.firstBlock)).toEqual([9, 9, 9, 9, 4])
  expect(sections[0]).toEqual({ firstBlock: 0, endBlock: 9, start: 0, end: 8999 })
  expect(sections[1]?.start).toBe(9000)
})

test('sections are smaller in Chinese', () => {
  expect(planSections(paragraphs(10, 999), 'zh-Hans')).toHaveLength(4)
})

test('keeps a table in one piece', () => {
  const rows = Array.from({ length: 20 }, () => ({ kind: 'tableRow' as const, text: 'x'.repeat(999) }))
  expect(planSections(blocksOf(rows), 'en')).toHaveLength(1)
})

test('a text without blocks has no sections', () => {
  expect(planSections([], 'en')).toEqual([])
})

test('list items are numbered by depth; any other block ends the list', () => {
  const item = (depth: number) => ({ kind: 'listItem' as const, text: 'x', depth, ordered: true })
  const blocks = blocksOf([item(0), item(1), item(1), item(0), { kind: 'paragraph', text: 'x' }, item(0)])
  expect([...listOrdinals(blocks)]).toEqual([1, 1, 2, 2, 0, 1])
})
