import { alignRows, type TaggedCell } from './align-rows.ts'
import { createDraft, createTable, type Draft } from './draft.ts'
import { takeNoteLabel } from './footnotes.ts'
import { joinAll } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import type { Line } from './lines.ts'
import { findListMark } from './list-marks.ts'
import type { Piece } from './pieces.ts'
import { slice, unplaced } from './placed-text.ts'
import { isNode, orderedChildren, type StructureNode } from './read-structure.ts'
import { findHeadingRole, holdsBlock, isBlock, isNote } from './structure-roles.ts'
import { linesOfContent, type TaggedContent, withoutReprints } from './tagged-content.ts'

/** Returns the blocks that the structure tree describes, in its order, and takes their pieces from `content`. */
export function readTagged(root: StructureNode, content: TaggedContent, lexicon: Lexicon): Draft[] {
  const reader = new TaggedReader(content, lexicon)
  reader.walkChildren(root, 'paragraph')
  return reader.drafts
}

/** What paragraphs become inside a block quote or code element. */
type TextKind = 'paragraph' | 'quote' | 'code'

class TaggedReader {
  readonly drafts: Draft[] = []
  private readonly content: TaggedContent
  private readonly lexicon: Lexicon

  constructor(content: TaggedContent, lexicon: Lexicon) {
    this.content = content
    this.lexicon = lexicon
  }

  walkChildren(node: StructureNode, kind: TextKind, listDepth = -1): void {
    let loose: Piece[] = []
    const flush = (): void => {
      this.addText(loose, kind)
      loose = []
    }
    for (const child of orderedChildren(node)) {
      if (!isNode(child)) loose.push(...this.content.take(child))
      else if (isBlock(child)) {
        flush()
        this.walk(child, kind, listDepth)
      } else loose.push(...this.takeInline(child).pieces)
    }
    flush()
  }

  private walk(node: StructureNode, kind: TextKind, listDepth: number): void {
    const { role } = node
    const heading = findHeadingRole(role)
    if (role === 'Artifact') return
    if (heading !== null) this.addHeading(node, heading.level)
    else if (role === 'Table') this.addTable(node)
    else if (role === 'L') this.walkChildren(node, kind, listDepth + 1)
    else if (role === 'LI') this.addListItem(node, Math.max(0, listDepth))
    else if (isNote(role)) this.addNote(node)
    else if (role === 'Figure' && node.alternative !== '') this.addFigure(node)
    else if (role === 'BlockQuote') this.walkChildren(node, 'quote', listDepth)
    else if (role === 'Code') this.walkChildren(node, 'code', listDepth)
    else if (role !== 'P' && holdsBlock(node)) this.walkChildren(node, kind, listDepth)
    else this.addParagraph(node, kind)
  }

  private addParagraph(node: StructureNode, kind: TextKind): void {
    const { pieces, detached } = this.takeInline(node)
    this.addText(pieces, kind)
    for (const child of detached) this.walk(child, kind, -1)
  }

  private addText(pieces: readonly Piece[], kind: TextKind): void {
    const draft = this.createDraft(pieces)
    if (draft !== null) this.drafts.push({ ...draft, kind })
  }

  private addHeading(node: StructureNode, level: number | null): void {
    const { pieces, detached } = this.takeInline(node)
    const draft = this.createDraft(pieces)
    if (draft !== null) this.drafts.push({ ...draft, kind: 'heading', ...(level === null ? {} : { level }) })
    for (const child of detached) this.walk(child, 'paragraph', -1)
  }

  private addListItem(node: StructureNode, depth: number): void {
    let printed = ''
    const nested: StructureNode[] = []
    const labels: StructureNode[] = []
    const pieces = this.content.takeAll(
      node,
      (child) => child.role === 'L' || child.role === 'Table' || child.role === 'Lbl' || isNote(child.role),
      (child) => (child.role === 'Lbl' ? labels : nested).push(child),
    )
    for (const label of labels) printed += lineTexts(linesOfContent(this.takeInline(label).pieces))
    const draft = this.createDraft(pieces)
    if (draft !== null) this.drafts.push(labelled({ ...draft, kind: 'listItem', depth }, printed))
    for (const child of nested) this.walk(child, 'paragraph', depth)
  }

  private addNote(node: StructureNode): void {
    const { pieces, detached } = this.takeInline(node)
    const draft = this.createDraft(pieces)
    if (draft !== null) {
      const note: Draft = { ...draft, kind: 'footnote' }
      takeNoteLabel(note)
      this.drafts.push(note)
    }
    for (const child of detached) this.walk(child, 'paragraph', -1)
  }

  private addFigure(node: StructureNode): void {
    const { pieces } = this.takeInline(node)
    const draft = createDraft(linesOfContent(pieces), null, this.lexicon)
    const page = pieces[0]?.page ?? this.drafts.at(-1)?.page ?? 0
    this.drafts.push({
      ...draft,
      kind: 'figure',
      text: unplaced(node.alternative.replace(/\s+/g, ' ').trim()),
      page,
    })
  }

  private addTable(node: StructureNode): void {
    const tagged: TaggedCell[][] = []
    const lines: Line[] = []
    const outside: StructureNode[] = []
    const cells = (row: StructureNode): TaggedCell[] =>
      childNodes(row).map((cell) => {
        const cellLines = withoutReprints(linesOfContent(this.takeInline(cell).pieces))
        lines.push(...cellLines)
        const texts = cellLines.map((line) => line.text)
        return { text: joinAll(texts, this.lexicon), lines: cellLines }
      })
    const walkRows = (parent: StructureNode): void => {
      for (const child of childNodes(parent)) {
        if (child.role === 'TR') tagged.push(cells(child))
        else if (child.role === 'Caption') outside.push(child)
        else walkRows(child)
      }
    }
    walkRows(node)
    for (const caption of outside) this.walk(caption, 'paragraph', -1)
    const filled = alignRows(tagged).filter((row) => row.some((cell) => cell.text !== ''))
    if (filled.length > 0) this.drafts.push(createTable(filled, lines, null, lines[0]?.page ?? 0))
  }

  /** Takes the text of an element, without what must not run into it: notes, nested lists and tables, described figures. */
  private takeInline(node: StructureNode): { pieces: Piece[]; detached: StructureNode[] } {
    const detached: StructureNode[] = []
    const apart = (child: StructureNode): boolean =>
      isNote(child.role) ||
      (node.role === 'P' && ['L', 'Table'].includes(child.role)) ||
      (child.role === 'Figure' && child.alternative !== '')
    return { pieces: this.content.takeAll(node, apart, (child) => detached.push(child)), detached }
  }

  private createDraft(pieces: readonly Piece[]): Draft | null {
    if (pieces.length === 0) return null
    const draft = createDraft(linesOfContent(pieces), null, this.lexicon)
    return draft.text.text === '' ? null : draft
  }
}

function labelled(draft: Draft, printed: string): Draft {
  const mark = printed === '' ? findListMark(draft.text.text) : null
  if (mark !== null && (mark.kind === 'bullet' || mark.kind === 'number' || mark.kind === 'dash')) {
    const text = slice(draft.text, mark.length)
    return {
      ...draft,
      text,
      ordered: mark.kind === 'number',
      ...(mark.kind === 'number' ? { label: mark.label } : {}),
    }
  }
  const label = printed.trim()
  const ordered = /[\p{L}\p{N}]/u.test(label)
  return { ...draft, ordered, ...(ordered ? { label } : {}) }
}

function lineTexts(lines: readonly Line[]): string {
  return lines.map((line) => line.text.text).join(' ')
}

function childNodes(node: StructureNode): StructureNode[] {
  return orderedChildren(node).filter(isNode)
}
