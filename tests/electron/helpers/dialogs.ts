import type { ElectronApplication } from '@playwright/test'

/** Makes the dialogs for opening answer with these paths; null: the person closes them. Keeps how they were asked. */
export async function answerOpenDialogs(
  app: ElectronApplication,
  paths: readonly string[] | null,
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { askedDialogs: asked })
    dialog.showOpenDialog = (async (...args: unknown[]) => {
      asked.push(args.at(-1))
      return { canceled: given === null, filePaths: given ?? [] }
    }) as typeof dialog.showOpenDialog
  }, paths)
}

/** Makes the dialogs for saving answer with this path. Keeps how they were asked. */
export async function answerSaveDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { askedDialogs: asked })
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      asked.push(args.at(-1))
      return { canceled: false, filePath }
    }) as typeof dialog.showSaveDialog
  }, path)
}

/** Makes message boxes answer with the button of this index. Keeps what they said. */
export async function answerMessages(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { askedDialogs: asked })
    dialog.showMessageBox = (async (...args: unknown[]) => {
      asked.push(args.at(-1))
      return { response, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, button)
}

/** Returns the options of the dialogs that were shown since they were last prepared. */
export function askedDialogs(app: ElectronApplication): Promise<Record<string, unknown>[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'askedDialogs') as Record<string, unknown>[])
}

/** Chooses an item of the application's menu. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    if (!found) throw new Error(`no menu item ${item}`)
    found.click(undefined, BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])
  }, id)
}
