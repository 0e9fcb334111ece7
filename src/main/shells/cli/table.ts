/** Characters that take two columns of a terminal: Han, kana, hangul, full-width forms and most emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Returns how many columns the text takes in a terminal; combining marks take none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    if (wide.test(character)) columns += 2
    else if (!/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) columns += 1
  }
  return columns
}

/** Returns the text on one line, cut with an ellipsis to at most `columns`. */
export function shorten(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (columnsOf(line) <= columns) return line
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    if (columnsOf(kept + segment) > columns - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Returns rows in aligned columns, two spaces apart, each line ended; numbers stand on the right. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => columnsOf(String(row[column] ?? '')))))
  const isNumber = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  )
  const lines = all.map((row) =>
    head
      .map((_, column) => {
        const text = String(row[column] ?? '')
        const padding = ' '.repeat((widths[column] ?? 0) - columnsOf(text))
        return isNumber[column] ? padding + text : text + padding
      })
      .join('  ')
      .trimEnd(),
  )
  return lines.map((line) => `${line}\n`).join('')
}

/** Returns the value as the one JSON value that `--json` prints. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
