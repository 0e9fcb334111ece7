/** A part of a rendered brief that can be parsed by itself. */
export interface BriefPiece {
  readonly kind: 'body' | 'footnotes'
  readonly markdown: string
}

export interface SplitBrief {
  readonly pieces: readonly BriefPiece[]
  /** The text of each footnote's definition, by its name. */
  readonly footnotes: ReadonlyMap<string, string>
}

/** About half a screen: parsing one costs a few milliseconds, and the parser's time grows with the square of the length. */
const pieceSize = 1_500
const definition = /^\[\^((?:\\.|[^\]\\])+)\]: /
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Cuts a rendered brief into pieces between its blocks: only before a heading or a quote that stands at the margin after an
 * empty line, and never inside a fenced code block, so that each piece means the same alone. Front matter is left out.
 */
export function splitBrief(markdown: string): SplitBrief {
  const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n')
  const pieces: BriefPiece[] = []
  const footnotes = new Map<string, string>()
  let current: string[] = []
  let size = 0
  let label: string | null = null
  let open: string | null = null

  const close = () => {
    const text = current.join('\n').trim()
    if (label !== null) footnotes.set(label, text)
    if (text !== '') {
      const last = pieces.at(-1)
      const grows = label !== null && last?.kind === 'footnotes' && last.markdown.length < pieceSize
      if (grows) pieces[pieces.length - 1] = { kind: 'footnotes', markdown: `${last.markdown}\n\n${text}` }
      else pieces.push({ kind: label === null ? 'body' : 'footnotes', markdown: text })
    }
    current = []
    size = 0
  }
  for (const [index, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1]
    const afterEmpty = index === 0 || lines[index - 1] === ''
    if (open !== null) {
      if (mark?.startsWith(open) && line.trim() === mark) open = null
    } else if (mark !== undefined) {
      open = mark
    } else if (afterEmpty || label !== null) {
      const name = definition.exec(line)?.[1]
      if (name !== undefined) {
        close()
        label = name
      } else if (label === null && size > pieceSize && (line.startsWith('#') || line.startsWith('> '))) {
        close()
      }
    }
    current.push(line)
    size += line.length + 1
  }
  close()
  return { pieces, footnotes }
}

const reference = /\[\^((?:\\.|[^\]\\])+)\]/g

/** Returns the piece with an empty definition for every footnote it names: without one, Markdown reads no reference. */
export function completePiece(
  { kind, markdown }: BriefPiece,
  footnotes: ReadonlyMap<string, string>,
): string {
  if (kind === 'footnotes') return markdown
  const names = new Set(Array.from(markdown.matchAll(reference), ([, name]) => name ?? ''))
  const known = [...names].filter((name) => footnotes.has(name))
  return known.length === 0 ? markdown : `${markdown}\n\n${known.map((name) => `[^${name}]: .`).join('\n\n')}`
}
