import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { MiddleCut } from '../../../src/renderer/ui/MiddleCut.tsx'
import { splitAlike } from '../../../src/renderer/ui/split-alike.ts'
import '../../../src/renderer/ui/styles/base.css'

let root: Root | undefined
afterEach(() => root?.unmount())

/** Shows the names in buttons of a width, in pixels; returns the parts that are seen of each. */
function show(names: readonly string[], width: number, lead = 0): HTMLElement[][] {
  const host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  const parts = splitAlike(names, 16)
  flushSync(() =>
    root?.render(
      names.map((name) => (
        <button
          key={name}
          type="button"
          style={{ display: 'block', width, padding: 0, font: '13px sans-serif' }}
        >
          <MiddleCut text={name} parts={parts.get(name)} lead={lead} />
        </button>
      )),
    ),
  )
  return [...host.querySelectorAll('button')].map((button) => [
    ...button.querySelectorAll<HTMLElement>('[aria-hidden="true"]'),
  ])
}

test('a name that is written from right to left is cut in that direction', () => {
  const [[start, end] = []] = show(['تقرير الحكومة السنوي عن التنمية 2024'], 120)
  expect(end?.textContent?.trim()).toBe('2024')
  expect(start?.getBoundingClientRect().left).toBeGreaterThanOrEqual(
    (end?.getBoundingClientRect().right ?? Infinity) - 0.5,
  )
})

test('a name that is cut is called as a whole, once', async () => {
  show(['霖州市政府工作报告（2023年）', '霖州市政府工作报告（2024年）'], 300, 3)
  await expect
    .element(page.getByRole('button', { name: '霖州市政府工作报告（2024年）', exact: true }))
    .toBeVisible()
})

test('a name that is cut takes the clicks where it is seen', async () => {
  show(['霖州市政府工作报告（2023年）', '霖州市政府工作报告（2024年）'], 120, 3)
  let clicks = 0
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => clicks++)
  await page.getByText('霖州市政府工作报告（2024年）', { exact: true }).click({ timeout: 2000 })
  expect(clicks).toBe(1)
})

test('the year at the end of a long end stays, and of what gives way a character and its sign', () => {
  const plan = '霖州市国民经济和社会发展规划纲要2023年'
  const [, parts = []] = show(['霖州市国民经济和社会发展统计公报2022年', plan], 114)
  expect(parts.map((part) => part.textContent)).toEqual(['霖州市国民经济和社会发展', '规划纲要', '2023年'])
  const [lead, , year] = parts
  expect(lead?.offsetWidth).toBeGreaterThanOrEqual(28)
  expect(year?.scrollWidth).toBe(year?.clientWidth)
})

test('what all have in common is cut with room for its sign', () => {
  const [[lead] = []] = show(['霖州市国民经济和社会发展计划', '霖州市统计公报2022年'], 90, 3)
  expect(lead?.offsetWidth).toBeGreaterThanOrEqual(28)
})
