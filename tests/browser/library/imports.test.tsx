import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ImportJob } from '../../../src/shared/contract/shapes.ts'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { documentId } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const report: Operation = {
  kind: 'document',
  id: documentId(1),
  set: {
    sha256: 'a'.repeat(64),
    file: 'work.pdf',
    format: 'pdf',
    title: 'Work report',
    date: '2023',
    pages: 34,
  },
}
const job = (id: string, change: Partial<ImportJob>): ImportJob => ({
  id,
  file: `${id}.pdf`,
  state: 'waiting',
  done: 0,
  total: null,
  document: null,
  error: null,
  dropped: 0,
  ...change,
})
const failed = (id: string, code: NonNullable<ImportJob['error']>['code']) =>
  job(id, { state: 'failed', error: { code, details: { file: `${id}.pdf` } } })
const tray = page.getByRole('region', { name: 'Imports' })

/** Drops a file on the window, as a file manager does. */
function drop(file: File) {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(file)
  for (const type of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }
}

const openWithTray = async (jobs: readonly ImportJob[], theme: 'light' | 'dark' = 'light') => {
  app = await openApp({ operations: [report], preferences: { theme } })
  app.main.handle('sources.import', () => ({ jobs }))
  await expect.element(page.getByRole('grid')).toBeVisible()
  drop(new File(['text'], 'a.txt'))
  await expect.element(tray).toBeVisible()
}

test('imports what is dropped on the window', async () => {
  await openWithTray([job('a', { file: 'a.txt' })])
  expect(app.inputs('sources.import')).toEqual([{ items: [{ upload: 'a.txt' }], everything: false }])
  await expect.element(tray.getByText('Importing 1 file')).toBeVisible()
})

test.each(['light', 'dark'] as const)('shows every outcome with what can be done (%s)', async (theme) => {
  await openWithTray(
    [
      job('running', { state: 'running', done: 212, total: 480 }),
      failed('scan', 'noText'),
      job('copy', { state: 'duplicate', document: documentId(1) }),
      job('fine', { state: 'imported', document: documentId(1), dropped: 3 }),
      job('next', {}),
    ],
    theme,
  )
  await expect.element(tray.getByText('page 212 of 480')).toBeVisible()
  await expect.element(tray.getByText(/holds pictures of pages and no text/)).toBeVisible()
  await expect.element(tray.getByText('Already here as Work report.')).toBeVisible()
  await expect.element(tray.getByText(/3 parts beside the main text were left out/)).toBeVisible()
  await expect.element(page.getByText('Importing 3 of 5')).toBeVisible()
  await app.checkAccessibility()
  await tray.getByRole('button', { name: 'Import everything' }).click()
  expect(app.inputs('sources.retry')).toEqual([{ job: 'fine', everything: true }])
  await tray.getByRole('button', { name: 'Show it' }).click()
  await expect.element(page.getByRole('button', { name: 'Close Work report' })).toBeInTheDocument()
})

test('asks for the password of a locked file', async () => {
  await openWithTray([failed('locked', 'passwordNeeded')])
  await tray.getByLabelText('Password: locked.pdf').fill('letmein')
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() =>
    expect(app.inputs('sources.retry')).toEqual([{ job: 'locked', password: 'letmein' }]),
  )
  app.main.emit('sources.jobsChanged', { jobs: [failed('locked', 'passwordWrong')] })
  await expect.element(tray.getByText(/This password does not open/)).toBeVisible()
})

test('cancels one or all, folds to the status bar, and is cleared at the end', async () => {
  await openWithTray([job('a', { state: 'running' }), job('b', {})])
  await tray.getByRole('button', { name: 'Cancel the import of b.pdf' }).click()
  await tray.getByRole('button', { name: 'Cancel all' }).click()
  expect(app.inputs('sources.cancel')).toEqual([{ job: 'b' }, { job: null }])
  await tray.getByRole('button', { name: 'Fold to the status bar' }).click()
  await vi.waitFor(() => expect(tray.elements()).toHaveLength(0))
  await page.getByRole('button', { name: 'Importing 0 of 2' }).click()
  app.main.emit('sources.jobsChanged', { jobs: [failed('a', 'cancelled'), failed('b', 'cancelled')] })
  await tray.getByRole('button', { name: 'Close the list' }).click()
  await vi.waitFor(() => expect(app.inputs('sources.dismiss')).toEqual([{ job: null }]))
})

test('draws only jobs in sight of five hundred', async () => {
  await openWithTray(Array.from({ length: 500 }, (_, index) => job(`f${index}`, {})))
  await expect.element(tray.getByText('Importing 500 files')).toBeVisible()
  expect(tray.element().querySelectorAll('[data-index]').length).toBeLessThan(40)
})

test('imports pasted text under a title', async () => {
  app = await openApp({ operations: [report] })
  await expect.element(page.getByRole('grid')).toBeVisible()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'Mayor’s address\n\nDear citizens.')
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  const dialog = page.getByRole('dialog', { name: 'Import pasted text' })
  await expect.element(dialog.getByLabelText('Title')).toHaveValue('Mayor’s address')
  await app.checkAccessibility()
  await dialog.getByRole('button', { name: 'Import text' }).click()
  await vi.waitFor(() =>
    expect(app.inputs('sources.import')).toEqual([
      { items: [{ text: 'Mayor’s address\n\nDear citizens.', title: 'Mayor’s address' }], everything: false },
    ]),
  )
})

test('leaves text alone that is pasted into a field', async () => {
  app = await openApp({ operations: [report] })
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'budget')
  await expect.element(page.getByRole('grid')).toBeVisible()
  const field = page.getByLabelText('Filter documents').element()
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  expect(page.getByRole('dialog').elements()).toHaveLength(0)
})

test('tells why nothing was queued', async () => {
  app = await openApp({ operations: [report] })
  await expect.element(page.getByRole('grid')).toBeVisible()
  app.main.handle('sources.import', () => {
    throw { code: 'readOnly', details: { path: '/study' } }
  })
  drop(new File(['text'], 'a.txt'))
  await expect.element(page.getByText(/“\/study” can be read but not written/)).toBeVisible()
})
