import { protocolVersion } from '../../shared/contract/envelope.ts'
import type { MethodName } from '../../shared/contract/methods.ts'
import { type LibraryInfo, libraryInfoSchema } from '../../shared/contract/shapes.ts'
import type { Client } from './client.ts'

/** Remembers which library this connection has open: main forgets it when the connection is lost. */
export class OpenedLibrary {
  private path: string | null = null

  /** Takes note of what a method answered. */
  note(method: MethodName, output: unknown): void {
    if (method === 'library.close') this.path = null
    const info = method === 'app.hello' ? (output as { library: LibraryInfo | null }).library : output
    if (method !== 'app.hello' && !method.startsWith('library.')) return
    const parsed = libraryInfoSchema.safeParse(info)
    if (parsed.success) this.path = parsed.data.path
  }

  /** Opens the library again on a new connection, unless main has it open there by itself. */
  async restore(call: Client['call']): Promise<void> {
    const path = this.path
    const hello = await call('app.hello', { protocol: protocolVersion })
    if (path !== null && hello.library?.path !== path) await call('library.open', { path })
  }
}
