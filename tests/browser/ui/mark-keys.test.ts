import '../../../src/renderer/ui/styles/index.css'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { markKeys } from '../../../src/renderer/ui/mark-keys.ts'

test('a view that was given the keyboard shows a ring from the first key to the next press of the pointer', async () => {
  markKeys(document)
  const region = document.createElement('section')
  region.tabIndex = 0
  region.dataset.regionFocus = ''
  region.textContent = 'Text'
  document.body.append(region)
  const ring = () => getComputedStyle(region).outlineColor
  region.focus()
  expect(region.matches(':focus-visible')).toBe(true)
  expect(ring()).toBe('rgba(0, 0, 0, 0)')
  await userEvent.keyboard('{Control}')
  expect(ring()).toBe('rgba(0, 0, 0, 0)')
  await userEvent.keyboard('{ArrowDown}')
  expect(ring()).not.toBe('rgba(0, 0, 0, 0)')
  await userEvent.click(region)
  expect(document.activeElement).toBe(region)
  expect(ring()).toBe('rgba(0, 0, 0, 0)')
  region.remove()
})
