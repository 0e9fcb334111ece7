import { join } from 'node:path'
import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { dialogPurposes } from '../../../shared/contract/methods.ts'
import { importableExtensions } from '../../../shared/model/source-format.ts'
import { shellMessages } from './messages.ts'

export type DialogPurpose = (typeof dialogPurposes)[number]

/** A native dialog as it is to be shown. */
export type DialogRequest =
  | { readonly kind: 'open'; readonly options: OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: SaveDialogOptions }

/** Characters that no file system takes in a name. */
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu

function safeName(name: string | undefined, otherwise: string): string {
  const safe = (name ?? '').replace(unfit, ' ').replace(/\s+/g, ' ').trim()
  return safe === '' ? otherwise : safe
}

/**
 * Returns the dialog for a purpose. It starts in `folder`, which is given always: Electron's own default is the folder of
 * downloads. A new library is asked for like a file to save, because its folder does not exist yet.
 */
export function composeDialog(
  purpose: DialogPurpose,
  suggestedName: string | undefined,
  folder: string,
): DialogRequest {
  const title = shellMessages.dialogs[purpose]
  const open = (options: OpenDialogOptions): DialogRequest => ({
    kind: 'open',
    options: { title, defaultPath: folder, ...options },
  })
  switch (purpose) {
    case 'importFiles':
      return open({
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: shellMessages.documents, extensions: [...importableExtensions] },
          { name: shellMessages.allFiles, extensions: ['*'] },
        ],
      })
    case 'importFolder':
    case 'openLibrary':
      // Windows and Linux would show folders only if files were asked for as well.
      return open({ properties: ['openDirectory'] })
    case 'newLibrary':
      return {
        kind: 'save',
        options: {
          title,
          defaultPath: join(folder, safeName(suggestedName, shellMessages.libraryName)),
          buttonLabel: shellMessages.create,
          properties: ['createDirectory'],
        },
      }
    case 'saveBrief':
      return {
        kind: 'save',
        options: {
          title,
          defaultPath: join(folder, safeName(suggestedName, 'brief.md')),
          filters: [{ name: shellMessages.markdown, extensions: ['md'] }],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        },
      }
    case 'saveTable':
      return {
        kind: 'save',
        options: {
          title,
          defaultPath: join(folder, safeName(suggestedName, 'table.csv')),
          filters: [
            { name: shellMessages.markdown, extensions: ['md'] },
            { name: shellMessages.csv, extensions: ['csv'] },
          ],
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        },
      }
  }
}
