import { isNode, type StructureNode } from './read-structure.ts'

/** Roles that make blocks of their own; all others are part of a line. */
const blockRoles = new Set([
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'Aside',
  'BlockQuote',
  'Caption',
  'TOC',
  'TOCI',
  'Index',
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Title',
  'L',
  'LI',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'TH',
  'TD',
  'Figure',
  'Note',
  'FENote',
  'Code',
  'Formula',
  'Form',
])

const heading = /^H([1-6])?$/

/** Returns whether the element stands on its own, or holds one that does. */
export function isBlock(node: StructureNode): boolean {
  return blockRoles.has(node.role) || holdsBlock(node)
}

/** Returns whether an element below this one stands on its own. */
export function holdsBlock(node: StructureNode): boolean {
  for (const child of node.children.values()) if (isNode(child) && isBlock(child)) return true
  return false
}

/** Returns whether the element is a heading, with its level; level null for a heading without one, null for none. */
export function findHeadingRole(role: string): { level: number | null } | null {
  if (role === 'Title') return { level: 1 }
  const match = heading.exec(role)
  if (match === null) return null
  return { level: match[1] === undefined ? null : Number(match[1]) }
}

/** Returns whether the element is a footnote or endnote. */
export function isNote(role: string): boolean {
  return role === 'Note' || role === 'FENote'
}
