/** Messages on their way out. */
export interface Outbox {
  add(message: unknown): void
  /** Sends what waits now. */
  flush(): void
}

/**
 * Collects messages until `later` calls back and sends them as one text, in their order: a message's JSON, or an array of
 * several. Passages that are marked at once thereby share one flush to disk, and their news one task in the window.
 */
export function createOutbox(later: (flush: () => void) => void, send: (text: string) => void): Outbox {
  let waiting: string[] = []
  const flush = () => {
    const texts = waiting
    waiting = []
    const [first] = texts
    if (first !== undefined) send(texts.length === 1 ? first : `[${texts.join(',')}]`)
  }
  return {
    add(message) {
      if (waiting.push(JSON.stringify(message)) === 1) later(flush)
    },
    flush,
  }
}

/** Returns the messages of a text that an outbox sent; throws a SyntaxError where it is no JSON. */
export function readMessages(text: string): readonly unknown[] {
  const value: unknown = JSON.parse(text)
  return Array.isArray(value) ? value : [value]
}
