import type { ElectronApplication } from '@playwright/test'

/** A request that a page tried, and whether it was let through. */
export interface Recorded {
  readonly url: string
  readonly answered: boolean
}

/** Addresses of this host are asked for by specs on purpose; nothing in the app knows them. */
export const elsewhere = 'https://elsewhere.invalid/'

/** Begins to record every request of every page. The app itself listens to another event of the same session. */
export async function recordRequests(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ session }) => {
    const recorded: { url: string; answered: boolean }[] = []
    Object.assign(globalThis, { recordedRequests: recorded })
    const { webRequest } = session.defaultSession
    webRequest.onCompleted(({ url }) => recorded.push({ url, answered: true }))
    webRequest.onErrorOccurred(({ url }) => recorded.push({ url, answered: false }))
  })
}

/** Returns what was recorded. */
export function recordedRequests(app: ElectronApplication): Promise<Recorded[]> {
  return app.evaluate(
    () => Reflect.get(globalThis, 'recordedRequests') as { url: string; answered: boolean }[],
  )
}

/** Returns the requests that are neither for our own files nor a spec's own attempts. */
export function strayRequests(recorded: readonly Recorded[]): Recorded[] {
  return recorded.filter(
    ({ url }) => !/^(app:\/\/briefmark\/|blob:|data:)/.test(url) && !url.startsWith(elsewhere),
  )
}
