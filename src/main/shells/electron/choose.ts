import { dirname } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { composeDialog, type DialogPurpose } from './dialog-options.ts'
import type { ShellMemory } from './shell-memory.ts'

/** Shows a native dialog over the window and remembers the folder it ends in. Null when the person closed it. */
export async function choosePaths(
  window: BrowserWindow,
  memory: ShellMemory,
  purpose: DialogPurpose,
  suggestedName: string | undefined,
): Promise<string[] | null> {
  const { folders } = memory.get()
  const request = composeDialog(purpose, suggestedName, folders[purpose] ?? app.getPath('documents'))
  let paths: string[]
  if (request.kind === 'open') {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, request.options)
    paths = canceled ? [] : filePaths
  } else {
    const { canceled, filePath } = await dialog.showSaveDialog(window, request.options)
    paths = canceled || filePath === '' ? [] : [filePath]
  }
  const [first] = paths
  if (first === undefined) return null
  // The next file or library is likely to be a neighbour of this one.
  memory.set({ folders: { ...memory.get().folders, [purpose]: dirname(first) } })
  return paths
}
