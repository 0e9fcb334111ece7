import { expect, it } from 'vitest'
import { editionNames } from '../../../../src/renderer/features/compare/editions/model/edition-names.ts'
import { editionsMessages } from '../../../../src/shared/messages/compare-editions.ts'

const edition = (title: string, date = '') => ({ title, date })
const unnamed = { old: editionsMessages.oldName, new: editionsMessages.newName }

it('calls editions by the years of their dates, and where these are unknown by those in their titles', () => {
  expect(editionNames(edition('Report', '2023-01-17'), edition('Report', '2024'))).toEqual({
    old: '2023',
    new: '2024',
  })
  expect(editionNames(edition('City Report 2023'), edition('2024年政府工作报告'))).toEqual({
    old: '2023',
    new: '2024',
  })
  expect(editionNames(edition('Work of 2023', '2024-01-18'), edition('Work of 2024', '2025'))).toEqual({
    old: '2024',
    new: '2025',
  })
})

it('calls them old and new where years do not tell them apart', () => {
  expect(editionNames(edition('Report 2024'), edition('Report 2024, corrected'))).toEqual(unnamed)
  expect(editionNames(edition('Plan 2021 to 2025'), edition('Plan 2026'))).toEqual(unnamed)
  expect(editionNames(edition('Order 120231'), edition('Order 20244'))).toEqual(unnamed)
})
