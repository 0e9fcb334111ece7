import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { appMessages } from '../../src/shared/messages/app.ts'
import { libraryMessages } from '../../src/shared/messages/library.ts'
import { reader } from '../../src/shared/messages/reader.ts'
import { welcomeMessages } from '../../src/shared/messages/welcome.ts'
import { type App, expect } from './app.ts'

/** Starts the app in the page and opens the library at a path through the folder browser. */
export async function openLibrary(page: Page, app: App, path: string): Promise<void> {
  await page.goto(app.url)
  const open = page.getByRole('button', { name: welcomeMessages.open })
  await open.or(status(page)).waitFor()
  // A further window shows what the first has open.
  if (await status(page).isVisible()) return
  await open.click()
  await goToFolder(page, path)
  await page.getByRole('button', { name: welcomeMessages.openHere }).click()
  await expect(status(page)).toBeVisible()
}

/** In an open folder dialog, goes to a folder by typing its path. */
export async function goToFolder(page: Page, path: string, arrives = true): Promise<void> {
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listbox', { name: welcomeMessages.folders })).toBeVisible()
  await dialog.getByLabel(welcomeMessages.location, { exact: true }).fill(path)
  // The button is there when the program has taken the path in.
  await expect(dialog.getByRole('button', { name: welcomeMessages.goThere })).toBeVisible()
  await dialog.getByLabel(welcomeMessages.location, { exact: true }).press('Enter')
  // The button beside the path stays where there is no such folder.
  if (arrives) await expect(dialog.getByRole('button', { name: welcomeMessages.goThere })).toBeHidden()
}

/** The line at the foot of the window. */
export const status = (page: Page): Locator => page.locator('footer[data-region="status"]')

/** Waits until the window says that everything is on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(status(page).getByRole('status')).toHaveText('Saved')
}

export const text = (page: Page): Locator => page.getByRole('region', { name: reader.text, exact: true })
export const margin = (page: Page): Locator => page.getByRole('complementary', { name: reader.passages })
export const slips = (page: Page): Locator => margin(page).getByRole('listitem')
export const picker = (page: Page): Locator => page.getByTestId('tag-picker')
export const pickerField = (page: Page): Locator => picker(page).getByRole('combobox')
export const tray = (page: Page): Locator => page.getByRole('region', { name: 'Imports', exact: true })
export const table = (page: Page): Locator => page.getByRole('grid', { name: libraryMessages.title })

/** Opens a document from the library's table with the mouse, also where another view came back after a reload. */
export async function openDocument(page: Page, title: string): Promise<void> {
  await table(page).or(text(page)).first().waitFor()
  if (!(await table(page).isVisible()))
    await page.getByRole('button', { name: appMessages.library, exact: true }).click()
  await table(page).getByRole('row').filter({ hasText: title }).first().dblclick()
  await expect(text(page)).toBeVisible()
}

/** Returns where the words begin and end on the screen, after they were scrolled into it and nothing moves them. */
export async function placeOf(page: Page, words: string) {
  await expect(text(page).getByRole('article')).toContainText(words)
  return text(page)
    .getByRole('article')
    .evaluate(async (root, wanted) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at === -1) continue
        const range = root.ownerDocument.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
        const places = () => {
          const rects = [...range.getClientRects()]
          const [first, last] = [rects[0], rects.at(-1)]
          if (first === undefined || last === undefined) throw new Error(`“${wanted}” has no place`)
          return {
            start: { x: first.left + 1, y: first.top + first.height / 2 },
            end: { x: last.right - 1, y: last.top + last.height / 2 },
          }
        }
        // What is built when it comes into sight may move the lines once more.
        for (let before = places(); ; ) {
          await frame()
          await frame()
          const now = places()
          if (JSON.stringify(now) === JSON.stringify(before)) return now
          before = now
        }
      }
      throw new Error(`“${wanted}” is not in one piece in the text`)
    }, words)
}

/** Selects words with the mouse, as a hand does: down, over them, up. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { start, end } = await placeOf(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 })
  await page.mouse.move(end.x, end.y, { steps: 3 })
  await page.mouse.up()
}

/** Answers the question who codes, which comes with the first passage. */
export async function answerCoder(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who codes?' })
  await dialog.getByLabel('Your name').fill(name)
  await dialog.getByRole('button', { name: 'Start coding' }).click()
  await expect(dialog).toBeHidden()
}

/** Drops files and folders of the disk on the window, as the system's file manager does. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
  }
  await session.detach()
}

/** Pastes text into the page, as Ctrl+V with this on the clipboard does. */
export async function pasteText(page: Page, pasted: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, pasted)
}

/** No part of the window may be wider than it. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = () => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} > ${root.clientWidth}`)
    if (root.scrollHeight > root.clientHeight) found.push(`down: ${root.scrollHeight} > ${root.clientHeight}`)
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      // Tabs are a row that moves under the pointer when there are many.
      if (element.tagName === 'NAV') continue
      if (scrolls && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.tagName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`)
      }
    }
    return found
  }
  // Parts of the window follow its size a frame later.
  await expect.poll(() => page.evaluate(tooWide)).toEqual([])
}

/** What was saved by the browser's download that an action starts. */
export async function download(
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ name: string; content: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), action()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), 'utf8') }
}
