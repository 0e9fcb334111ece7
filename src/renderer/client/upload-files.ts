import { z } from 'zod'
import { ContractError } from './client.ts'
import type { FileAccess } from './file-access.ts'
import { walkDrop } from './walk-drop.ts'

const replySchema = z.strictObject({ upload: z.string().min(1) })

/** Sends files to the browser shell, which serves the page: a browser never tells where a file lies. */
export const uploadFiles: FileAccess = {
  collect: walkDrop,
  async give(file) {
    let response: Response
    try {
      response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file })
    } catch (cause) {
      // Fetch says the same when the file can't be read (moved, no permission) and when nobody answers.
      const readable = await file
        .slice(0, 1)
        .arrayBuffer()
        .then(Boolean, () => false)
      throw new ContractError(readable ? 'connectionLost' : 'unreadable', {
        path: file.name,
        cause: String(cause),
      })
    }
    if (!response.ok) throw new ContractError('unreadable', { path: file.name, status: response.status })
    return replySchema.parse(await response.json())
  },
}
