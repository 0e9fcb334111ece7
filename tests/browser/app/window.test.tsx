import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Operation } from '../../../src/shared/log/entry.ts'
import { coderIdOf } from '../../../src/shared/model/coder.ts'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'
import { fakeLibrary } from '../../helpers/fake-main.ts'
import { coderId, documentId, passage, tagId } from '../../helpers/view-entries.ts'

let app: AppHarness

afterEach(() => app.close())

const report = (number: number, title: string, date: string): Operation => ({
  kind: 'document',
  id: documentId(number),
  set: { sha256: String(number).repeat(64), file: `${number}.pdf`, format: 'pdf', title, date, pages: 3 },
})
const operations: Operation[] = [
  report(1, 'Work report 2023', '2023-01-17'),
  report(2, 'Work report 2024', '2024-01-18'),
  { kind: 'coder', id: coderId(1), set: { name: 'Ada', shape: 'disc', colour: 1 } },
  { kind: 'tag', id: tagId(1), set: { name: 'Housing', parent: null, colour: 1, description: '' } },
  passage(1, 5, { tags: [1] }),
]
const row = (name: RegExp) => page.getByRole('row', { name })
const tab = (name: string) =>
  page
    .getByRole('navigation', { name: 'Open documents and briefs' })
    .getByRole('button', { name, exact: true })

const openReports = async (options = {}) => {
  app = await openApp({ operations, ...options })
  await expect.element(row(/Work report 2023/)).toBeVisible()
}
const isCurrent = (name: string) =>
  vi.waitFor(() => expect(tab(name).element().getAttribute('aria-current')).toBe('page'))

test('opens documents in tabs, goes back and forward, and closes', async () => {
  await openReports()
  await row(/Work report 2023/).dblClick()
  await isCurrent('Work report 2023')
  await userEvent.keyboard('{Control>}1{/Control}')
  await row(/Work report 2024/).dblClick()
  await isCurrent('Work report 2024')
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await expect.element(page.getByRole('grid')).toBeVisible()
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await isCurrent('Work report 2023')
  await userEvent.keyboard('{Alt>}w{/Alt}')
  await isCurrent('Work report 2024')
  expect(tab('Work report 2023').elements()).toHaveLength(0)
})

test.each(['light', 'dark'] as const)(
  'has no accessibility faults with a document open (%s)',
  async (theme) => {
    await openReports({ preferences: { theme } })
    await row(/Work report 2023/).dblClick()
    await expect.element(page.getByRole('treeitem', { name: /2023/ }).first()).toBeVisible()
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await app.checkAccessibility()
  },
)

test('finds a document in the palette, and actions after >', async () => {
  await openReports()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('2024')
  await expect.element(page.getByRole('option', { name: /Work report 2024/ })).toBeVisible()
  await app.checkAccessibility()
  await userEvent.keyboard('{Enter}')
  await isCurrent('Work report 2024')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>keys')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('tells documents of one title apart in the table, the tree and the palette', async () => {
  app = await openApp({
    operations: [report(1, 'Work report', '2023-01-17'), report(2, 'Work report', '2024-01-18')],
  })
  await expect.element(row(/Work report 1\.pdf/)).toBeVisible()
  await row(/Work report 2\.pdf/).dblClick()
  await expect.element(page.getByRole('treeitem', { name: /Work report 1\.pdf/ })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('work')
  await expect.element(page.getByRole('option', { name: /Work report 2\.pdf, 2024/ })).toBeVisible()
})

test('a very long title takes no room from the other tabs', async () => {
  app = await openApp({
    operations: [
      report(1, `Plan for ${'the development of the region and its districts '.repeat(5)}`, '2024'),
      ...[2, 3, 4, 5, 6].map((number) => report(number, `Report number ${number} of the city`, '2023')),
    ],
  })
  for (const name of [/Plan for/, /number 2/, /number 3/, /number 4/, /number 5/, /number 6/]) {
    await userEvent.keyboard('{Control>}1{/Control}')
    await row(name).dblClick()
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const widths = [...document.querySelectorAll<HTMLElement>('[data-tab]')].map(
    (name) => name.parentElement?.offsetWidth ?? 0,
  )
  expect(widths).toHaveLength(6)
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(110)
})

test('tabs whose titles begin alike show in what they differ', async () => {
  const titles = ['统计公报（2023年）', '统计公报（2024年）', '工作报告（2023年）', '工作报告（2024年）']
  await page.viewport(900, 700)
  app = await openApp({
    operations: titles.map((title, index) => report(index + 1, `霖州市国民经济${title}`, '2024-01-17')),
    workspace: {
      panes: [{ tabs: [1, 2, 3, 4].map((id) => ({ kind: 'document', document: documentId(id) })), front: 0 }],
      active: 0,
      share: 50,
      area: null,
    },
  })
  const tabs = page.getByRole('navigation', { name: 'Open documents and briefs' })
  await expect.element(tabs).toBeVisible()
  const widths = () =>
    [...tabs.element().querySelectorAll<HTMLElement>('[data-tab] [aria-hidden="true"]')].flatMap((part) =>
      /^(统计公报|工作报告)$|年/.test(part.textContent ?? '') ? part.clientWidth : [],
    )
  // Of each tab a character and the sign that it goes on, and the whole year.
  await vi.waitFor(() => {
    expect(widths()).toHaveLength(8)
    for (const [index, width] of widths().entries()) expect(width).toBeGreaterThan(index % 2 === 0 ? 20 : 60)
  })
  await page.viewport(1280, 800)
})

test('the second press of a double click does nothing where the first brought another view', async () => {
  await openReports()
  app.main.handle('brief.render', () => ({ markdown: '# Words of a brief\n', quotes: 1 }))
  await userEvent.keyboard('{Control>}5{/Control}')
  await page.getByRole('button', { name: 'New brief' }).dblClick()
  await expect.element(page.getByLabelText('Title')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Words of a brief' })).toBeVisible()
  const briefs = app.main.entries().flatMap(({ ops }) => ops.filter(({ kind }) => kind === 'brief'))
  expect(briefs).toHaveLength(1)
  await userEvent.keyboard('{Control>}5{/Control}')
  const list = page.getByRole('button', { name: /Untitled brief/ }).last()
  await list.dblClick({ position: { x: 700, y: 20 } })
  await expect.element(page.getByRole('heading', { name: 'Words of a brief' })).toBeVisible()
  expect(document.getSelection()?.toString()).toBe('')
})

test('says when lines of an open library are damaged, and when its folder is back', async () => {
  await openReports()
  app.main.emit('library.failed', { code: 'folderMissing', path: '/lost' })
  await expect.element(page.getByText('The library’s folder can’t be used now: /lost')).toBeVisible()
  app.main.emit('library.changed', { ...fakeLibrary, damaged: 2 })
  await expect.element(page.getByText(/^2 damaged lines were left out/)).toBeVisible()
  await expect.element(page.getByText(/^The library’s folder/)).not.toBeInTheDocument()
})

test('lists every key, and Esc leads out', async () => {
  await openReports()
  await userEvent.keyboard('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect.element(dialog.getByText('Search and commands')).toBeVisible()
  await app.checkAccessibility()
  await userEvent.keyboard('{Control>}5{/Control}')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(page.getByRole('dialog').elements()).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('grid')).toBeVisible()
  await vi.waitFor(() => expect(dialog.elements()).toHaveLength(0))
})

test('says saving until main has answered, then saved', async () => {
  await openReports()
  let answer: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    answer = resolve
  })
  app.main.handle('log.append', async ({ operations: written }: { operations: Operation[] }) => {
    await waiting
    const { writer, seq, at } = app.main.write('wtestwriter-0', written)
    return { writer, seq, at }
  })
  await row(/Work report 2023/).click()
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByText('Saving…').first()).toBeVisible()
  answer()
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('says why something was not saved', async () => {
  await openReports()
  app.main.handle('log.append', () => {
    throw { code: 'diskFull', details: { path: '/study/logs/w.jsonl' } }
  })
  await row(/Work report 2023/).click()
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByRole('alert').getByText(/The disk is full/)).toBeVisible()
  await page.getByRole('button', { name: 'Not saved' }).click()
  await expect
    .element(page.getByRole('dialog', { name: 'Not saved' }).getByText(/Free some space/))
    .toBeVisible()
  await expect.element(row(/Work report 2023/)).toBeInTheDocument()
})

test('shows that the connection was lost', async () => {
  await openReports()
  app.transport.close()
  await expect.element(page.getByRole('alert').getByText(/Connection lost/)).toBeVisible()
})

test('asks for the coder once, and remembers name and colour', async () => {
  await openReports()
  await page.getByRole('button', { name: 'Who codes?' }).click()
  await app.checkAccessibility()
  await page.getByLabelText('Your name').fill('Jonas')
  await page.getByRole('radio', { name: 'Colour 3' }).click()
  await page.getByRole('button', { name: 'Start coding' }).click()
  await expect.element(page.getByRole('button', { name: /^Jonas codes/ })).toBeVisible()
  expect(app.preferences()).toMatchObject({ coderName: 'Jonas', coderColour: 3 })
  const written = app.main.entries().flatMap((entry) => entry.ops)
  expect(written.at(-1)).toMatchObject({ kind: 'coder', set: { name: 'Jonas', shape: 'ring', colour: 3 } })
})

test('who codes here already keeps the own colour when the name is typed', async () => {
  const ben = { name: 'Ben', shape: 'ring', colour: 4 } as const
  await openReports({ operations: [...operations, { kind: 'coder', id: coderIdOf('Ben'), set: ben }] })
  const entries = app.main.entries().length
  await page.getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await expect.element(page.getByRole('radio', { name: 'Colour 4' })).toBeChecked()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(app.preferences()).toMatchObject({ coderName: 'Ben', coderColour: 4 })
  expect(app.main.entries()).toHaveLength(entries)
})

test('offers who has coded here before', async () => {
  await openReports()
  await page.getByRole('button', { name: 'Who codes?' }).click()
  await page.getByRole('button', { name: 'Ada', exact: true }).click()
  await expect.element(page.getByRole('button', { name: /^Ada codes/ })).toBeVisible()
})

test('switches the theme and remembers it', async () => {
  await openReports()
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'))
  expect(app.preferences().theme).toBe('dark')
})

test('hides the sidebar and remembers its width', async () => {
  await openReports()
  await row(/Work report 2023/).dblClick()
  const edge = page.getByRole('separator', { name: 'Width of the sidebar' })
  await expect.element(edge).toBeVisible()
  ;(edge.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  await vi.waitFor(() => expect(app.preferences().sidebarWidth).toBe(280))
  await userEvent.keyboard('{Control>}b{/Control}')
  await vi.waitFor(() => expect(app.preferences().sidebarOpen).toBe(false))
  await expect.element(page.getByRole('button', { name: 'Show the sidebar' })).toBeVisible()
})

test('opens the sidebar as a drawer in a narrow window', async () => {
  await openReports({ size: { width: 760, height: 700 } })
  await row(/Work report 2023/).dblClick()
  const show = page.getByRole('button', { name: 'Show the sidebar' })
  await show.click()
  await page.getByRole('treeitem', { name: /Work report 2024/ }).click()
  await isCurrent('Work report 2024')
  await expect.element(show).toBeVisible()
  expect(app.preferences().sidebarOpen).toBe(true)
})

test('F6 goes round the parts of the window', async () => {
  await openReports()
  const region = () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region
  const seen = []
  for (let press = 0; press < 3; press++) {
    await userEvent.keyboard('{F6}')
    seen.push(region())
  }
  expect(seen).toEqual(['status', 'rail', 'main'])
})

test('says what of a library can only be read', async () => {
  app = await openApp({
    operations,
    hello: {
      library: {
        id: 'lreadonly00000000000' as never,
        name: 'Old study',
        path: '/old',
        readOnly: 'folder',
        unknown: 0,
        damaged: 2,
      },
    },
  })
  await expect.element(page.getByText(/This folder can be read but not written/)).toBeVisible()
  await expect.element(page.getByText(/2 damaged lines were left out/)).toBeVisible()
  await expect.element(page.getByText('Read only')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Import' })).toBeDisabled()
})
