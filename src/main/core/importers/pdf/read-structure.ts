import { type PdfEngine, readUtf16 } from './engine.ts'

/** Marked content that an element of the structure tree holds. */
export interface ContentRef {
  readonly page: number
  readonly content: number
}

/** An element of the structure tree, put together from all pages on which it has content. */
export interface StructureNode {
  /** Standard role, such as "P" or "H1": the file's own roles are already mapped. */
  readonly role: string
  /** Alternative text of a figure or formula; "" without. */
  readonly alternative: string
  /** By place among the element's children; sparse. */
  readonly children: Map<number, StructureNode | ContentRef>
}

/** Deeper trees are an attack or broken. */
const maxDepth = 64

export function createStructureRoot(): StructureNode {
  return { role: 'Root', alternative: '', children: new Map() }
}

/** Returns whether a child is an element. */
export function isNode(child: StructureNode | ContentRef): child is StructureNode {
  return 'role' in child
}

/**
 * Adds what the structure tree says about an open page. An element keeps its place among its parent's children on
 * every page, so the parts of a paragraph or table that runs over a page break come together again.
 */
export function addPageStructure(
  engine: PdfEngine,
  page: number,
  pageIndex: number,
  root: StructureNode,
): void {
  const { api } = engine
  const tree = api.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return
  const count = api.FPDF_StructTree_CountChildren(tree)
  for (let index = 0; index < count; index++) {
    const element = api.FPDF_StructTree_GetChildAtIndex(tree, index)
    if (element !== 0) addElement(engine, element, pageIndex, root, index, 0)
  }
  api.FPDF_StructTree_Close(tree)
}

function addElement(
  engine: PdfEngine,
  element: number,
  page: number,
  parent: StructureNode,
  place: number,
  depth: number,
): void {
  if (depth > maxDepth) return
  const { raw } = engine
  const known = parent.children.get(place)
  let node: StructureNode
  if (known !== undefined && isNode(known)) node = known
  else {
    const role = readUtf16(engine, (buffer, length) =>
      raw.FPDF_StructElement_GetType(element, buffer, length),
    )
    const alternative = readUtf16(engine, (buffer, length) =>
      raw.FPDF_StructElement_GetAltText(element, buffer, length),
    )
    node = { role, alternative, children: new Map() }
    parent.children.set(place, node)
  }
  const count = raw.FPDF_StructElement_CountChildren(element)
  for (let index = 0; index < count; index++) {
    const child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
    if (child !== 0) {
      addElement(engine, child, page, node, index, depth + 1)
      continue
    }
    const content = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
    if (content >= 0 && !node.children.has(index)) node.children.set(index, { page, content })
  }
}

/** Returns the children in the order of their places. */
export function orderedChildren(node: StructureNode): (StructureNode | ContentRef)[] {
  return [...node.children].sort(([a], [b]) => a - b).map(([, child]) => child)
}
