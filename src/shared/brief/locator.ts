/** Where a quote stands in its source, as the footnotes of a brief say it: `sha256:0123456789ab chars 10–20`. */
export interface Locator {
  /** The first digits of the source file's SHA-256, at least `shortHashLength`. */
  readonly sha256: string
  /** UTF-16 code units into the canonical text, half-open. */
  readonly start: number
  readonly end: number
}

/** 48 bits: enough to tell any library's files apart; the front matter and the list of sources have all 64 digits. */
export const shortHashLength = 12

const pattern = /^sha256:([0-9a-f]{12,64}) chars (\d{1,15})–(\d{1,15})$/

export function renderLocator(locator: Locator): string {
  return `sha256:${locator.sha256.slice(0, shortHashLength)} chars ${locator.start}–${locator.end}`
}

/** Returns null when `text` is something else. */
export function parseLocator(text: string): Locator | null {
  const [, sha256, start, end] = pattern.exec(text) ?? []
  return sha256 === undefined ? null : { sha256, start: Number(start), end: Number(end) }
}
