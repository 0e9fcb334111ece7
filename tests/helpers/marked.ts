export interface MarkedText {
  readonly text: string
  /** Where the brackets stood, in order of their opening: UTF-16 offsets into `text`, half-open. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[]
  readonly start: number
  readonly end: number
}

/**
 * Reads positions written into a text: `marked('the [cat] sat')` is "the cat sat" with the range of "cat". Ranges that
 * overlap carry numbers: `marked('[1:a [2:b]1] c]2]')`; `[1:` opens and `]1]` closes.
 */
export function marked(source: string): MarkedText {
  const starts = new Map<string, number>()
  const ranges: { start: number; end: number }[] = []
  const slots = new Map<string, number>()
  let text = ''
  let rest = source
  while (rest !== '') {
    const open = /^\[(?:(\d+):)?/.exec(rest)
    const close = /^\](?:(\d+)\])?/.exec(rest)
    if (open !== null) {
      const name = open[1] ?? ''
      starts.set(name, text.length)
      slots.set(name, ranges.length)
      ranges.push({ start: text.length, end: -1 })
    } else if (close !== null) {
      const name = close[1] ?? ''
      ranges[slots.get(name) ?? -1] = { start: starts.get(name) ?? -1, end: text.length }
    } else text += rest.charAt(0)
    rest = rest.slice((open ?? close)?.[0].length ?? 1)
  }
  return { text, ranges, start: ranges[0]?.start ?? -1, end: ranges[0]?.end ?? -1 }
}
