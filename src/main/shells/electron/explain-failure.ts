import { app, type BrowserWindow, dialog } from 'electron'
import { errorCodeSchema } from '../../../shared/contract/errors.ts'
import { describeError } from '../../../shared/messages/errors.ts'
import { ExpectedError } from '../../core/expected-error.ts'

/** Tells the person over the window why something could not be done. Throws errors that are no condition of theirs. */
export async function explainFailure(error: unknown, window: BrowserWindow): Promise<void> {
  if (!(error instanceof ExpectedError)) throw error
  const { what, todo } = describeError(errorCodeSchema.parse(error.code), error.details)
  await dialog.showMessageBox(window, { type: 'warning', title: app.name, message: what, detail: todo })
}
