import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addToast } from '../../../src/renderer/app/state/use-toasts.ts'
import { type Toast, Toasts } from '../../../src/renderer/ui/Toasts.tsx'

let shown: readonly Toast[] = []
let close = () => {}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  close()
  vi.useRealTimers()
})

function show(...toasts: Toast[]): void {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  shown = toasts
  const draw = () => flushSync(() => root.render(<Toasts toasts={shown} onDismiss={dismiss} />))
  const dismiss = (id: number) => {
    shown = shown.filter((toast) => toast.id !== id)
    queueMicrotask(draw)
  }
  close = () => {
    root.unmount()
    host.remove()
  }
  draw()
}
const messages = () => shown.map(({ message }) => message)
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('a notice goes after six seconds, one of what went wrong stays', async () => {
  show({ id: 1, message: 'Removed' }, { id: 2, message: 'The disk is full', lasting: true })
  await pass(5.5)
  expect(messages()).toEqual(['Removed', 'The disk is full'])
  await pass(1)
  expect(messages()).toEqual(['The disk is full'])
})

test('the time of all notices stops while one is pointed at or has the keyboard, and then goes on', async () => {
  show({ id: 1, message: 'Removed', action: { label: 'Undo', run() {} } }, { id: 2, message: 'Saved' })
  await pass(5)
  await page.getByText('Saved').hover()
  await pass(60)
  expect(messages()).toEqual(['Removed', 'Saved'])
  await userEvent.unhover(page.getByText('Saved'))
  page.getByRole('button', { name: 'Undo' }).element().focus()
  await pass(60)
  expect(messages()).toEqual(['Removed', 'Saved'])
  page.getByRole('button', { name: 'Undo' }).element().blur()
  await pass(1.2)
  expect(messages()).toEqual([])
})

test('a notice that was closed under pointer and keyboard does not hold the others for ever', async () => {
  show({ id: 1, message: 'Removed' }, { id: 2, message: 'Saved' })
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  expect(messages()).toEqual(['Saved'])
  await userEvent.hover(document.documentElement)
  await pass(6.5)
  expect(messages()).toEqual([])
})

test('the fifth notice takes the place of the oldest that need not be read', () => {
  const toast = (id: number, lasting = false): Toast => ({ id, message: `notice ${id}`, lasting })
  const ids = (...toasts: Toast[]) => toasts.reduce(addToast, [] as readonly Toast[]).map(({ id }) => id)
  expect(ids(toast(1, true), toast(2), toast(3), toast(4), toast(5))).toEqual([1, 3, 4, 5])
  expect(ids(toast(1, true), toast(2, true), toast(3, true), toast(4, true), toast(5))).toEqual([2, 3, 4, 5])
  expect(ids(toast(1), toast(2), { ...toast(3), message: 'notice 1' })).toEqual([2, 3])
})
