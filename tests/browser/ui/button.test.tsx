import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Button } from '../../../src/renderer/ui/Button.tsx'
import { Menu } from '../../../src/renderer/ui/Menu.tsx'
import { Popover } from '../../../src/renderer/ui/Popover.tsx'
import type { Trigger } from '../../../src/renderer/ui/use-opening.ts'

let host: HTMLElement
let root: Root
const onPress = vi.fn()
const show = (isDisabled: boolean) =>
  flushSync(() =>
    root.render(
      <>
        <Button isDisabled={isDisabled} onPress={onPress}>
          Smaller
        </Button>
        <Button>Other</Button>
      </>,
    ),
  )
const button = () => host.querySelector('button') as HTMLButtonElement

beforeEach(() => {
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  onPress.mockClear()
})

afterEach(() => {
  root.unmount()
  host.remove()
})

test('a button that is disabled under the focus keeps it, and can’t be pressed', async () => {
  show(false)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(onPress).toHaveBeenCalledTimes(1)
  show(true)
  await new Promise((done) => requestAnimationFrame(done))
  expect(document.activeElement).toBe(button())
  expect(button().getAttribute('aria-disabled')).toBe('true')
  await userEvent.keyboard('{Enter}')
  expect(onPress).toHaveBeenCalledTimes(1)
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Other')
  expect(button().disabled).toBe(true)
})

test('a button that is disabled from the start is no stop of the keyboard', async () => {
  show(true)
  await userEvent.tab()
  expect(document.activeElement?.textContent).toBe('Other')
  expect(button().disabled).toBe(true)
})

test.each([
  [
    'menu',
    (trigger: Trigger) => (
      <Menu trigger={trigger} label="Save" entries={[{ id: 'csv', label: 'CSV', run: onPress }]} />
    ),
  ],
  [
    'popover',
    (trigger: Trigger) => (
      <Popover trigger={trigger} label="Save">
        Words
      </Popover>
    ),
  ],
])('a button that is disabled under the focus does not open its %s', async (_, wrap) => {
  const open = (isDisabled: boolean) =>
    flushSync(() => root.render(wrap(<Button isDisabled={isDisabled}>Save as</Button>)))
  open(false)
  await userEvent.tab()
  open(true)
  await new Promise((done) => requestAnimationFrame(done))
  expect(button().getAttribute('aria-disabled')).toBe('true')
  await userEvent.keyboard('{Enter}')
  await new Promise((done) => setTimeout(done, 50))
  expect(document.querySelector('[role=menu], [role=dialog]')).toBeNull()
})
