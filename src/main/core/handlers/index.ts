import { appHandlers } from './app-handlers.ts'
import { briefHandlers } from './brief-handlers.ts'
import { folderHandlers } from './folder-handlers.ts'
import { libraryHandlers } from './library-handlers.ts'
import { logHandlers } from './log-handlers.ts'
import type { Handlers } from './session.ts'
import { sourceHandlers } from './source-handlers.ts'

/** A handler for every method of the contract. */
export const handlers: Handlers = {
  ...appHandlers,
  ...briefHandlers,
  ...folderHandlers,
  ...libraryHandlers,
  ...logHandlers,
  ...sourceHandlers,
}
