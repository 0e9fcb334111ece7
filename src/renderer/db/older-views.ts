import { Dexie } from 'dexie'
import type { LibraryId } from '../../shared/model/ids.ts'
import { viewName, viewVersion } from './database.ts'

/**
 * Holds a view's database as in use by this window until `signal` is aborted: a window of a later version leaves it alone.
 * Never rejects.
 */
export async function holdView(name: string, signal: AbortSignal): Promise<void> {
  const released = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  await navigator.locks.request(name, { mode: 'shared', signal }, () => released).catch(() => undefined)
}

/**
 * Deletes the databases that earlier view versions left of a library; those that a window has in use, of later versions and
 * of other libraries stay. Windows of the first four versions did not say that they have one in use: they build it again. What cannot be deleted now is tried again at the next opening. Never rejects.
 */
export async function removeOlderViews(library: LibraryId): Promise<void> {
  const present = new Set(await Dexie.getDatabaseNames().catch(() => []))
  for (let version = 1; version < viewVersion; version++) {
    const name = viewName(library, version)
    if (!present.has(name)) continue
    await navigator.locks
      .request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : Dexie.delete(name)))
      .catch(() => undefined)
  }
}
