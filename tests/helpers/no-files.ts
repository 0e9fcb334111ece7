import type { FileAccess } from '../../src/renderer/client/file-access.ts'

/** For clients that import nothing from the page. */
export const noFiles: FileAccess = {
  give: () => Promise.reject(new Error('no files here')),
  collect: async () => [],
}
