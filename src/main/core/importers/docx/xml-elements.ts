/** An element found in XML by its name. */
export interface FoundElement {
  /** Offsets of the whole element in the XML, half-open. */
  readonly start: number
  readonly end: number
  /** What stands between its tags. */
  readonly content: string
}

/**
 * Returns the elements of this name that have content and hold no other of the same name, in order. Takes linear time
 * on damaged XML too, where a pattern from tag to tag would read on to the end from every tag that is not closed.
 */
export function* findElements(xml: string, name: string): Generator<FoundElement> {
  // "<" cannot stand in an attribute; leaving it out keeps an unclosed tag from reaching to the end.
  const opening = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'g')
  const closing = `</${name}>`
  let open = nextOpening(opening, xml)
  let close = 0
  while (open !== null) {
    const contentStart = open.index + open[0].length
    // Of tags that stand before one end, only the first looks for it.
    if (close < contentStart) close = xml.indexOf(closing, contentStart)
    if (close < 0) return
    const next = nextOpening(opening, xml)
    if (next === null || next.index > close) {
      yield { start: open.index, end: close + closing.length, content: xml.slice(contentStart, close) }
    }
    open = next
  }
}

/** Returns the XML with every element that `findElements` finds replaced; `end` is the offset behind it. */
export function replaceElements(
  xml: string,
  name: string,
  replace: (whole: string, content: string, end: number) => string,
): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, content } of findElements(xml, name)) {
    parts.push(xml.slice(from, start), replace(xml.slice(start, end), content, end))
    from = end
  }
  return from === 0 ? xml : parts.join('') + xml.slice(from)
}

function nextOpening(opening: RegExp, xml: string): RegExpExecArray | null {
  for (;;) {
    const found = opening.exec(xml)
    if (found === null || !found[0].endsWith('/>')) return found
  }
}
