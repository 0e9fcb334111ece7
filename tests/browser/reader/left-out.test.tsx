import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import '../../../src/renderer/ui/styles/index.css'
import { PaneNotices } from '../../../src/renderer/features/reader/parts/PaneNotices.tsx'
import { documentDefaults } from '../../../src/shared/model/document.ts'
import type { DroppedText } from '../../../src/shared/text/blocks.ts'
import { createFakeApp } from '../../helpers/fake-app.tsx'
import { documentId } from './reader-fixture.tsx'

const document = { ...documentDefaults, id: documentId, title: 'Report', file: 'report.html' }

let close = () => {}
afterEach(() => close())

function open(dropped: readonly DroppedText[]) {
  const app = createFakeApp()
  const host = window.document.createElement('div')
  window.document.body.append(host)
  const root = createRoot(host)
  root.render(
    <app.Provider>
      <PaneNotices document={document} dropped={dropped} astray={[]} />
    </app.Provider>,
  )
  close = () => {
    root.unmount()
    host.remove()
  }
  return app
}

test('what an import judged to be no text is told, with its reason, and can be brought in', async () => {
  const app = open([
    { text: 'Share this page', reason: 'boilerplate' },
    { text: 'Home', reason: 'linkList' },
    { text: 'Draft', reason: 'askew' },
  ])
  await expect.element(page.getByText(/2 pieces of this file were left out/)).toBeVisible()
  await page.getByRole('button', { name: 'Show' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(/Site navigation or notice/)).toBeVisible()
  await expect.element(dialog.getByText(/Slanted text, such as a watermark/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Import everything' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(app.calls).toEqual([
    { method: 'sources.importAgain', input: { document: documentId, everything: true } },
  ])
  expect(app.toasts).toMatchObject([{ message: 'Reading all of “report.html” again' }])
})

test('running heads, page numbers and watermarks are no news', async () => {
  open([
    { text: '12', reason: 'pageNumber' },
    { text: 'Work Report', reason: 'runningHead' },
    { text: 'Draft', reason: 'askew' },
  ])
  await new Promise((done) => requestAnimationFrame(done))
  expect(window.document.querySelector('[role="status"]')).toBeNull()
})
