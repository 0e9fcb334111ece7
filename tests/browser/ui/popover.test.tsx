import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Button } from '../../../src/renderer/ui/Button.tsx'
import { Field } from '../../../src/renderer/ui/Field.tsx'
import { Popover } from '../../../src/renderer/ui/Popover.tsx'

const panel = () => document.querySelector<HTMLElement>('[role=dialog]')
let host: HTMLElement
let root: Root

beforeEach(() => {
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  flushSync(() =>
    root.render(
      <Popover label="Panel" trigger={<Button>Open</Button>}>
        <Field label="Find" value="" onChange={() => undefined} autoFocus />
      </Popover>,
    ),
  )
})

afterEach(() => {
  root.unmount()
  host.remove()
})

test('what is typed right after a panel was opened by key stands in the panel', async () => {
  await userEvent.tab()
  const button = document.activeElement as HTMLElement
  expect(button.textContent).toBe('Open')
  for (const type of ['keydown', 'keyup'])
    button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', code: 'Enter', bubbles: true }))
  // The next key comes after the microtasks of this one at the earliest.
  await Promise.resolve()
  expect(panel()?.contains(document.activeElement)).toBe(true)
})

test('a panel opens by the pointer and closes at Escape', async () => {
  await userEvent.click(host.querySelector('button') as HTMLElement)
  await expect.poll(() => panel()?.contains(document.activeElement)).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(panel).toBeNull()
})

test('the dialog holds all that stands in the open panel, and is named', async () => {
  await userEvent.click(document.querySelector('button') as HTMLElement)
  await vi.waitFor(() => expect(panel()).not.toBeNull())
  const outside = [...document.querySelectorAll('button')].filter(
    (button) => !host.contains(button) && panel()?.contains(button) !== true,
  )
  expect(outside).toEqual([])
  await expect.element(page.getByRole('dialog', { name: 'Panel', exact: true })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await vi.waitFor(() => expect(panel()).toBeNull())
})
