import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type AppHarness, openApp } from '../../helpers/app-harness.tsx'

let app: AppHarness

afterEach(() => app.close())

const recent = { path: '/home/ada/My study', name: 'My study', opened: 1, found: true }
const welcome = (hello = {}, preferences = {}) => openApp({ hello: { library: null, ...hello }, preferences })

test.each(['light', 'dark'] as const)(
  'offers three ways to begin, without accessibility faults (%s)',
  async (theme) => {
    app = await welcome({ recent: [recent] }, { theme })
    for (const name of [/sample library/, /Start a library/, /Open a library/]) {
      await expect.element(page.getByRole('button', { name })).toBeVisible()
    }
    await app.checkAccessibility()
  },
)

test('Enter opens the sample', async () => {
  app = await welcome()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'No reports yet' })).toBeVisible()
  expect(app.inputs('library.openSample')).toHaveLength(1)
})

test('says which folder is no library, and stays', async () => {
  app = await welcome({ recent: [recent] })
  app.main.handle('library.open', () => {
    throw { code: 'notALibrary', details: { path: recent.path } }
  })
  await page.getByRole('button', { name: /^My study/ }).click()
  await expect
    .element(page.getByRole('alert').getByText(/“\/home\/ada\/My study” is not a Briefmark library\./))
    .toBeVisible()
})

test('marks a recent library whose folder is gone, and takes it off the list', async () => {
  app = await welcome({ recent: [{ ...recent, found: false }] })
  app.main.handle('library.forget', () => ({}))
  await expect.element(page.getByText('folder not found')).toBeVisible()
  await page.getByRole('button', { name: 'Take My study off this list' }).click()
  expect(app.inputs('library.forget')).toEqual([{ path: recent.path }])
})

test('starts a library in a folder that was gone to', async () => {
  app = await welcome()
  app.main.handle('folders.list', ({ path }: { path: string }) => ({
    path: path === '/home/ada' ? path : '/home/ada/Work',
    parent: '/home',
    folders: path === '/home/ada' ? [{ name: 'Work', path: '/home/ada/Work', library: false }] : [],
  }))
  await page.getByRole('button', { name: /Start a library/ }).click()
  await page.getByLabelText('Name of the library').fill('Water: 2024')
  await page.getByRole('option', { name: 'Work' }).dblClick()
  await expect.element(page.getByText('A folder of this name is made in /home/ada/Work')).toBeVisible()
  await app.checkAccessibility()
  await page.getByRole('button', { name: 'Start library' }).click()
  await vi.waitFor(() =>
    expect(app.inputs('library.create')).toEqual([
      { path: '/home/ada/Work/Water 2024', name: 'Water: 2024' },
    ]),
  )
})

test('starts a library in a folder that was typed and not gone to', async () => {
  app = await welcome()
  await page.getByRole('button', { name: /Start a library/ }).click()
  await page.getByLabelText('Name of the library').fill('Water')
  await page.getByLabelText('Folder', { exact: true }).fill('/home/ada/Other')
  await expect.element(page.getByText('A folder of this name is made in /home/ada/Other')).toBeVisible()
  await page.getByRole('button', { name: 'Start library' }).click()
  await vi.waitFor(() =>
    expect(app.inputs('library.create')).toEqual([{ path: '/home/ada/Other/Water', name: 'Water' }]),
  )
})

test('a folder that is no library leaves the keyboard in the dialog', async () => {
  app = await welcome()
  app.main.handle('library.open', () => {
    throw { code: 'notALibrary', details: { path: '/home/ada' } }
  })
  await page.getByRole('button', { name: /Open a library/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a library' })
  await dialog.getByRole('button', { name: 'Open library' }).click()
  await expect.element(dialog.getByRole('alert')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
})

test('folders are gone through by keys alone', async () => {
  app = await welcome()
  app.main.handle('folders.list', ({ path }: { path: string }) => {
    const name = { '/home/ada': 'Work', '/home/ada/Work': 'Study' }[path]
    return {
      path,
      parent: path.slice(0, path.lastIndexOf('/')),
      folders: name === undefined ? [] : [{ name, path: `${path}/${name}`, library: false }],
    }
  })
  await page.getByRole('button', { name: /Open a library/ }).click()
  const at = (name: string) =>
    vi.waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe(name))
  await page.getByLabelText('Folder', { exact: true }).click()
  await userEvent.keyboard('{Tab}{Tab}')
  await at('Work')
  await userEvent.keyboard('{Enter}')
  await at('Study')
  await userEvent.keyboard('{Backspace}')
  await at('Work')
  await page.getByLabelText('Folder', { exact: true }).fill('/home/ada/Work')
  await userEvent.keyboard('{Tab}{Enter}')
  await at('Study')
})

test('opens a library from the list of folders', async () => {
  app = await welcome()
  app.main.handle('folders.list', () => ({
    path: '/home/ada',
    parent: '/home',
    folders: [{ name: 'My study', path: '/home/ada/My study', library: true }],
  }))
  await page.getByRole('button', { name: /Open a library/ }).click()
  await page.getByRole('option', { name: /My study/ }).dblClick()
  await vi.waitFor(() => expect(app.inputs('library.open')).toEqual([{ path: '/home/ada/My study' }]))
})

test('a slow folder does not fall into the path that is being typed', async () => {
  app = await welcome()
  let answer = () => {}
  app.main.handle('folders.list', ({ path }: { path: string }) => {
    const found = { path, parent: '/', folders: [] }
    return path === '/home/ada' ? new Promise((give) => (answer = () => give(found))) : found
  })
  await page.getByRole('button', { name: /Start a library/ }).click()
  const field = page.getByLabelText('Folder', { exact: true })
  await expect.element(field).toHaveValue('/home/ada')
  await field.fill('/data')
  await vi.waitFor(() => expect(app.inputs('folders.list')).toHaveLength(1))
  answer()
  await expect.element(page.getByText('No folders in here.')).toBeVisible()
  await expect.element(field).toHaveValue('/data')
  await field.click()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('A folder of this name is made in /data')).toBeVisible()
})
