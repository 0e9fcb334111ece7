import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { TagTree } from '../../../src/renderer/features/codebook/TagTree.tsx'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { type LibraryHarness, openHarness } from '../../helpers/library-harness.tsx'
import { passage, tagId } from '../../helpers/view-entries.ts'

let harness: LibraryHarness

afterEach(async () => {
  await harness.close()
})

const tag = (number: number, name: string, parent: number | null = null): Operation => ({
  kind: 'tag',
  id: tagId(number),
  set: {
    name,
    parent: parent === null ? null : tagId(parent),
    colour: ((number - 1) % 12) + 1,
    description: '',
  },
})

const codebook = [
  tag(1, 'Economy'),
  tag(2, 'GDP target', 1),
  tag(3, 'Jobs', 1),
  tag(4, 'Housing'),
  passage(1, 5, { tags: [1] }),
  passage(2, 50, { tags: [2] }),
  passage(3, 90, { tags: [2] }),
]

const open = async (operations: Operation[] = codebook, options = {}) => {
  harness = await openHarness(<TagTree />, operations, options)
}
const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const rowNames = () =>
  [...document.querySelectorAll('[role="row"]')].map((element) => element.querySelector('.grow')?.textContent)
const focus = async (name: string) => {
  const element = row(name).element() as HTMLElement
  element.focus()
  await vi.waitFor(() => expect(document.activeElement).toBe(element))
}

test('shows tags as a tree with counts that include children', async () => {
  await open()
  await expect.element(row('Jobs')).toBeVisible()
  expect(rowNames()).toEqual(['Economy', 'GDP target', 'Jobs', 'Housing'])
  await expect.element(row('Economy').getByTitle(/3 passages, 1 of them/)).toHaveTextContent('3')
  await harness.checkAccessibility()
})

test('has no accessibility faults in the dark theme, with a filter and a hidden tag', async () => {
  await open(codebook, { theme: 'dark' })
  await expect.element(row('Jobs')).toBeVisible()
  harness.app().setTagFilter(tagId(2))
  harness.app().setTagHidden(tagId(4), true)
  await expect.element(page.getByRole('status', { name: /^Showing only/ })).toBeVisible()
  await harness.checkAccessibility()
})

test('a click filters the reader, another or the note ends it', async () => {
  await open()
  await row('GDP target').getByText('GDP target').click()
  await vi.waitFor(() => expect(harness.app().tagFilter).toBe(tagId(2)))
  await page.getByRole('button', { name: /^Show all/ }).click()
  await vi.waitFor(() => expect(harness.app().tagFilter).toBe(null))
})

test('Enter filters, arrows fold and unfold', async () => {
  await open()
  await expect.element(row('Jobs')).toBeVisible()
  await focus('Economy')
  await userEvent.keyboard('{ArrowLeft}')
  await vi.waitFor(() => expect(rowNames()).toEqual(['Economy', 'Housing']))
  await userEvent.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(rowNames().length).toBe(4))
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(harness.app().tagFilter).toBe(tagId(1)))
})

test('hiding a tag hides what is inside it, and showing a child shows it again', async () => {
  await open()
  await row('Economy').hover()
  await row('Economy').getByRole('button', { name: 'Hide in the text' }).click()
  await vi.waitFor(() => expect(harness.app().hiddenTags).toEqual(new Set([tagId(1)])))
  await row('Jobs').getByRole('button', { name: 'Show in the text' }).click()
  await vi.waitFor(() => expect(harness.app().hiddenTags).toEqual(new Set()))
})

test('makes a tag inside another by its path', async () => {
  await open()
  await page.getByRole('button', { name: 'New tag' }).click()
  await userEvent.keyboard('Economy / Debt{Enter}')
  await vi.waitFor(() => expect(rowNames()).toEqual(['Economy', 'Debt', 'GDP target', 'Jobs', 'Housing']))
})

test('says when a tag is there already', async () => {
  await open()
  await page.getByRole('button', { name: 'New tag' }).click()
  await userEvent.keyboard('economy/jobs{Enter}')
  await expect.element(page.getByText('There is already a tag “economy / jobs”.')).toBeVisible()
  await harness.checkAccessibility()
  await userEvent.keyboard('{Escape}')
})

test('F2 renames', async () => {
  await open()
  await expect.element(row('Housing')).toBeVisible()
  await focus('Housing')
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByRole('dialog', { name: 'Edit tag' })).toBeVisible()
  await userEvent.keyboard('{Control>}a{/Control}Homes{Enter}')
  await vi.waitFor(() => expect(rowNames()).toContain('Homes'))
})

test('Delete removes a tag without children at once and can be undone', async () => {
  await open()
  await expect.element(row('GDP target')).toBeVisible()
  await focus('GDP target')
  await userEvent.keyboard('{Delete}')
  await vi.waitFor(() => expect(rowNames()).not.toContain('GDP target'))
  await vi.waitFor(() => expect(harness.toasts[0]?.message).toBe('Deleted “GDP target” from 2 passages'))
  harness.toasts[0]?.action?.run()
  await vi.waitFor(() => expect(rowNames()).toContain('GDP target'))
})

test('deleting a tag with children asks, and moves them up', async () => {
  await open()
  await row('Economy').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Delete/ }).click()
  await expect.element(page.getByText(/It has 2 tags inside it/)).toBeVisible()
  await harness.checkAccessibility()
  await page.getByRole('button', { name: 'Keep them and move them up' }).click()
  await vi.waitFor(() => expect(rowNames()).toEqual(['GDP target', 'Housing', 'Jobs']))
  harness.toasts[0]?.action?.run()
  await vi.waitFor(() => expect(rowNames()).toEqual(['Economy', 'GDP target', 'Jobs', 'Housing']))
})

test('dragging a tag onto another puts it inside', async () => {
  await open()
  await expect.element(row('Housing')).toBeVisible()
  await row('Housing').dropTo(row('Economy'))
  await vi.waitFor(() => expect(rowNames()).toEqual(['Economy', 'GDP target', 'Housing', 'Jobs']))
  expect(harness.toasts[0]?.message).toBe('Moved “Housing” into “Economy”')
})

test('draws only what is in sight of a thousand tags, and finds one', async () => {
  await open(Array.from({ length: 1000 }, (_, index) => tag(index + 1, `Tag ${index + 1}`)))
  await vi.waitFor(() => expect(rowNames().length).toBeGreaterThan(5))
  expect(rowNames().length).toBeLessThan(80)
  await page.getByRole('textbox', { name: 'Find a tag' }).fill('777')
  await vi.waitFor(() => expect(rowNames()).toEqual(['Tag 777']))
})
