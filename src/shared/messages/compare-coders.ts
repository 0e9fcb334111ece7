import type { PassageState } from '../compare/passages/passage.ts'
import type { SettledState } from '../compare/passages/settled.ts'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Returns names as a list in words: "Ada, Jonas and Mei". */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Words of the comparison of coders, in the window and on the command line. */
export const compareCodersMessages = {
  states: {
    agreed: 'same',
    otherExtent: 'other extent',
    otherTag: 'other tag',
    only: 'not with all',
  } satisfies Record<PassageState, string>,
  only: (names: readonly string[]) => `only ${listNames(names)}`,
  settled: {
    open: 'to settle',
    discuss: 'to discuss',
    settled: 'settled',
    changed: 'changed since it was settled',
  } satisfies Record<SettledState, string>,
  plain: 'Highlight',
  passages: (n: number) => count(n, 'passage', 'passages'),
  cli: {
    nobody: (title: string) =>
      `Nobody has marked anything in “${title}” yet, so there is nothing to compare. Mark passages in it as two coders, or choose another document.`,
    oneCoder: (title: string, name: string) =>
      `Only ${name} has marked passages in “${title}”. A comparison needs two coders: ask a second one to mark it too.`,
    noText: (title: string) =>
      `“${title}” has no text, so nothing can be marked or compared in it. Import a version with text, such as one with recognised characters.`,
    nothingHere: (name: string) => `${name} has marked nothing in this document.`,
    leftOut: (n: number) =>
      `${count(n, 'passage was', 'passages were')} left out: marked in another text of this document and not found in this one. Open the document to place ${n === 1 ? 'it' : 'them'}.`,
    nothing: 'None of these coders has marked anything under these tags.',
    summary: (title: string, coders: readonly string[], match: string) =>
      `${listNames(coders)} on “${title}”, match ${match}`,
  },
} as const
