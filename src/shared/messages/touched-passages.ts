/**
 * Returns which passages something touches: how many are seen and, with `unseen`, that others may be hidden. Those have no
 * number, which would tell of them.
 */
export function touchedPassages(seen: number, unseen: boolean): string {
  if (unseen && seen === 0) return 'any passages of other coders that you can’t see yet'
  const counted = `${seen.toLocaleString('en')} ${seen === 1 ? 'passage' : 'passages'}`
  return unseen ? `${counted} and any of other coders that you can’t see yet` : counted
}
