import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { briefDefaults } from '../../../src/shared/model/brief.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { briefId, coderId, documentId } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const textHash = 'a'.repeat(32)
const operations: Operation[] = [
  { kind: 'document', id: documentId(1), set: { title: 'Dike plan', textHash } },
  { kind: 'coder', id: coderId(1), set: { name: 'Ada' } },
  { kind: 'brief', id: briefId(1), set: { ...briefDefaults, title: 'What was promised', modified: 1 } },
]
const source = {
  textHash,
  extracted: {
    format: 1,
    extractor: { id: 'text', version: 1 },
    metadata: {},
    pages: null,
    blocks: [{ kind: 'paragraph', text: 'We will raise the dike. Nobody moves.' }],
    pageStarts: [],
    dropped: [],
  },
}

/** Starts with the document open, whose text comes only when it is let. */
async function openSlowly(): Promise<() => void> {
  let come = () => {}
  const text = new Promise((done) => {
    come = () => done(source)
  })
  const tabs = [{ kind: 'document' as const, document: documentId(1) }]
  const workspace = { panes: [{ tabs, front: 0 }], active: 0, share: 50, area: null }
  app = await openApp({ operations, workspace, text })
  return come
}
const focused = () => {
  const element = document.activeElement
  return element?.getAttribute('aria-label') ?? (element?.textContent || element?.outerHTML)
}
const region = () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region

test('begins with the keyboard in the view, and takes it along from view to view', async () => {
  app = await openApp({ operations })
  app.main.handle('brief.render', () => ({ markdown: '# What was promised\n\n> Dikes.\n', quotes: 1 }))
  await expect.poll(focused).toBe('Library')
  await userEvent.keyboard('{Control>}5{/Control}')
  await expect.poll(focused).toContain('What was promised')
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('Preview')
  await userEvent.keyboard('{Control>}1{/Control}')
  await expect.poll(focused).toBe('Library')
})

test('waits in the pane for a text that comes late, which takes the keyboard then', async () => {
  const come = await openSlowly()
  await expect.poll(region).toBe('main')
  come()
  await expect.poll(focused).toBe('Text')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByTestId('reader-text')).toHaveAttribute('data-cursor')
})

test('a text that comes late leaves the keyboard in a field or a dialog', async () => {
  const come = await openSlowly()
  await expect.poll(region).toBe('main')
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.poll(focused).toBe('Search and commands')
  come()
  await expect.element(page.getByTestId('reader-text')).toBeInTheDocument()
  expect(focused()).toBe('Search and commands')
  // Who leaves the dialog is in the text.
  await userEvent.keyboard('{Escape}')
  await expect.poll(focused).toBe('Text')
})

test('a text that comes late leaves the keyboard where it went meanwhile', async () => {
  const come = await openSlowly()
  await expect.poll(region).toBe('main')
  await userEvent.keyboard('{F6}')
  const place = focused()
  expect(region()).not.toBe('main')
  come()
  await expect.element(page.getByTestId('reader-text')).toBeVisible()
  expect(focused()).toBe(place)
})

test('a view with nothing to take the keyboard waits only until it goes elsewhere', async () => {
  app = await openApp()
  await expect.element(page.getByRole('button', { name: 'Choose files…' })).toHaveFocus()
  await userEvent.keyboard('{Control>}4{/Control}')
  const waiting = () => document.querySelector('[data-region="main"] > [tabindex="-1"]')
  await expect.element(page.getByRole('heading', { name: 'No documents to compare' })).toBeVisible()
  await expect.poll(() => waiting() !== null && document.activeElement === waiting()).toBe(true)
  await userEvent.keyboard('{Tab}')
  await expect.poll(() => document.activeElement?.role ?? document.activeElement?.tagName).not.toBe('DIV')
  await expect.poll(waiting).toBe(null)
})

test('the table takes the keyboard over from the buttons that stood there before the first document', async () => {
  app = await openApp({ operations: [] })
  await expect.element(page.getByRole('button', { name: 'Choose files…' })).toHaveFocus()
  app.main.write('wotherwriter-0', operations)
  await expect.element(page.getByRole('grid')).toHaveFocus()
})
