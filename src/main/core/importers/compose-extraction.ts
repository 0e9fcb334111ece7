import type { Block, DroppedText, Mark, SourceMetadata } from '../../../shared/text/blocks.ts'
import { normaliseText } from '../../../shared/text/normalise.ts'
import type { Extraction } from './importer.ts'

/** What an importer of a source without pages has found, before it is brought into canonical form. */
export interface ExtractionDraft {
  readonly extractor: { readonly id: string; readonly version: number }
  readonly metadata: MetadataDraft
  readonly encoding?: string | undefined
  readonly blocks: readonly Block[]
  readonly dropped?: readonly DroppedText[]
}

/** Metadata as found: each may be missing, empty or not yet trimmed. */
export type MetadataDraft = { readonly [Key in keyof SourceMetadata]?: string | undefined }

/** Vertical tab, form feed and next line (U+0085) separate words wherever they stand, and no view shows them. */
const oddSpaces = /[\v\f\u0085]/g
/** C0 controls other than tab and line feed, DEL, C1 controls and noncharacters: nothing a reader can see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is removed
const invisibleCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Returns the extraction with every text in canonical form; blocks without text are left out. */
export function composeExtraction(draft: ExtractionDraft): Extraction {
  const blocks = draft.blocks
    .map(tidyBlock)
    .filter((block) => block.text !== '' || block.kind === 'pageBreak')
  const dropped = (draft.dropped ?? [])
    .map(({ text, reason }) => ({ text: tidyText(text).trim(), reason }))
    .filter(({ text }) => text !== '')
  return {
    text: {
      format: 1,
      extractor: draft.extractor,
      metadata: tidyMetadata(draft.metadata),
      pages: null,
      ...(draft.encoding === undefined ? {} : { encoding: draft.encoding }),
      blocks,
      pageStarts: [],
      dropped,
    },
  }
}

/** Returns the metadata with white space collapsed and only the fields that hold something valid. */
export function tidyMetadata(draft: MetadataDraft): SourceMetadata {
  const metadata: SourceMetadata = {}
  for (const key of ['title', 'issuer', 'date', 'language'] as const) {
    const value = tidyText(draft[key] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (value !== '' && (key !== 'date' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value))) metadata[key] = value
  }
  return metadata
}

/** Returns the block with its text in canonical form and its marks moved along with the text. */
export function tidyBlock(block: Block): Block {
  const clean = tidyText(block.text)
  const [start, end] = trimmedRange(clean, block.kind)
  const text = clean.slice(start, end)
  const { marks, ...rest } = block
  if (marks === undefined) return { ...rest, text }
  const place = (offset: number): number => {
    const cleanOffset = clean === block.text ? offset : tidyText(block.text.slice(0, offset)).length
    return Math.min(Math.max(cleanOffset - start, 0), text.length)
  }
  const moved = joinMarks(marks.map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) })))
  return moved.length === 0 ? { ...rest, text } : { ...rest, text, marks: moved }
}

function tidyText(text: string): string {
  return normaliseText(text.toWellFormed()).replace(oddSpaces, ' ').replace(invisibleCharacters, '')
}

/** Where the text starts and ends without outer white space; code keeps its indentation, a table row its empty cells. */
function trimmedRange(text: string, kind: Block['kind']): [number, number] {
  if (kind === 'tableRow') return text.trim() === '' ? [0, 0] : [0, text.length]
  const leading = (kind === 'code' ? /^(?:[^\S\n]*\n)+/ : /^\s+/).exec(text)?.[0].length ?? 0
  return [leading, Math.max(leading, text.trimEnd().length)]
}

/** Returns the marks in order, those of one kind that touch or overlap as one, and none that is empty. */
function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = []
  const lastOfKind = new Map<Mark['kind'], Mark>()
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (mark.end <= mark.start) continue
    const last = lastOfKind.get(mark.kind)
    if (last !== undefined && mark.start <= last.end) {
      last.end = Math.max(last.end, mark.end)
      continue
    }
    const copy = { ...mark }
    lastOfKind.set(mark.kind, copy)
    joined.push(copy)
  }
  return joined
}
