import type { Root } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'
import { ImportError } from '../importer.ts'
import type { TreeLimits } from '../limits.ts'

/**
 * Returns the document as a tree, with nothing run or loaded. Throws `tooComplex` as soon as the tree has more elements
 * or is deeper than allowed: the parser itself does not recurse, everything behind it does.
 */
export function parseHtml(html: string, limits: TreeLimits): Root {
  const document = parse<DefaultTreeAdapterMap>(html, {
    // With scripting "on" the parser would read the content of noscript as raw text.
    scriptingEnabled: false,
    treeAdapter: countingAdapter(limits.elements),
  })
  assertDepth(document, limits.depth)
  const tree = fromParse5(document)
  if (tree.type !== 'root') throw new ImportError('damaged', { part: 'document' })
  return tree
}

function countingAdapter(allowed: number): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement(...parameters) {
      elements += 1
      if (elements > allowed) throw new ImportError('tooComplex', { limit: 'elements', allowed })
      return defaultTreeAdapter.createElement(...parameters)
    },
  }
}

function assertDepth(document: DefaultTreeAdapterMap['document'], allowed: number): void {
  let level: DefaultTreeAdapterMap['node'][] = [document]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > allowed) throw new ImportError('tooComplex', { limit: 'depth', allowed })
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
  }
}
