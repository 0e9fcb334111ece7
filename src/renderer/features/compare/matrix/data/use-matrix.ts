import { useMemo } from 'react'
import { hideEmpty, sortMatrix } from '../../../../../shared/compare/matrix/arrange-matrix.ts'
import { composeMatrix, type Matrix } from '../../../../../shared/compare/matrix/compose-matrix.ts'
import type { Coder } from '../../../../../shared/model/coder.ts'
import type { Document } from '../../../../../shared/model/document.ts'
import type { TagTree } from '../../../../../shared/model/tag-tree.ts'
import type { MatrixOptions } from '../model/matrix-options.ts'
import type { ReadLayer } from './layer-reader.ts'
import { useCounted } from './use-counted.ts'

/** What the matrix is of. */
export interface MatrixSource {
  readonly tree: TagTree
  readonly documents: readonly Document[]
  readonly coders: readonly Coder[]
  readonly layers: ReadonlyMap<string, ReadLayer> | null
}

const wanted = <Id>(chosen: readonly Id[]) => (chosen.length === 0 ? null : new Set(chosen))

/** Returns the matrix as the options want it; null before the passages were read. */
export function useMatrix(source: MatrixSource, options: MatrixOptions): Matrix | null {
  const { tree, documents, coders, layers } = source
  const { by, filter, untagged, counting, sort, showEmpty } = options
  const counted = useCounted(tree, layers)
  const all = useMemo(() => {
    if (counted === null) return null
    const { counter } = counted
    const chosen = {
      documents: wanted(filter.documents),
      coders: wanted(filter.coders),
      tags: wanted(filter.tags),
    }
    return composeMatrix({
      by,
      tree: counter.tree,
      counter,
      documents,
      coders,
      layers: counted.layers.values(),
      untagged,
      filter: {
        ...(chosen.documents && { documents: chosen.documents }),
        ...(chosen.coders && { coders: chosen.coders }),
        ...(chosen.tags && { tags: chosen.tags }),
      },
    })
  }, [counted, documents, coders, by, filter, untagged])
  return useMemo(
    () => (all === null ? null : sortMatrix(showEmpty ? all : hideEmpty(all), sort, counting)),
    [all, sort, counting, showEmpty],
  )
}
