/** A key of the top level with a value on the same line; the rest of TOML is not read. */
const simplePair = /^[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*(.+?)[ \t]*$/
const table = /^[ \t]*\[/

/**
 * Returns the texts, dates and lists of texts at the top of TOML front matter, by key in lower case; null where there
 * is no pair at all, so that it is none.
 */
export function readTomlPairs(source: string): Readonly<Record<string, unknown>> | null {
  const pairs: [string, unknown][] = []
  let isMatter = false
  for (const line of source.split(/\r\n?|\n/)) {
    // Below a table's name the keys are the table's own.
    if (table.test(line)) return Object.fromEntries(pairs)
    const [, key, value] = simplePair.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    isMatter = true
    const read = readValue(value)
    if (read !== null) pairs.push([key.toLowerCase(), read])
  }
  return isMatter ? Object.fromEntries(pairs) : null
}

function readValue(text: string): string | string[] | null {
  const string = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(text)
  if (string !== null) return string[1] === undefined ? (string[2] ?? '') : unescapeText(string[1])
  const list = /^\[(.*)\]/.exec(text)?.[1]
  if (list !== undefined) {
    return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, basic, literal]) =>
      basic === undefined ? (literal ?? '') : unescapeText(basic),
    )
  }
  return /^[\w:.+-]+/.exec(text)?.[0] ?? null
}

function unescapeText(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})|\\(.)/g, (_all, code: string | undefined, character: string) =>
    code === undefined
      ? character === 'n' || character === 't'
        ? ' '
        : character
      : String.fromCharCode(Number.parseInt(code, 16)),
  )
}
