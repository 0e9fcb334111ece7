import { useEffect, useRef } from 'react'
import type { AnnotationId } from '../../../../shared/model/ids.ts'
import { findBlockIndex } from '../../../../shared/text/canonical-text.ts'
import type { ReaderCore } from '../state/reader-core.ts'
import type { PlacedSlip } from './use-slip-layout.ts'

/** Returns the id of a passage's slip in the page, where two readers may have the same passage. */
export function slipElementId(core: ReaderCore, passage: AnnotationId): string {
  return `${core.id}-${passage}`
}

/**
 * Highlights are not in the accessibility tree: each block says which slips belong to it. Only blocks whose slips changed
 * are touched, since every change of an attribute costs a style recalculation.
 */
export function useBlockDetails(core: ReaderCore, slips: readonly PlacedSlip[]): void {
  const said = useRef(new Map<HTMLElement, string>())
  useEffect(() => {
    const { source, text } = core
    const next = new Map<HTMLElement, string>()
    for (const { passage } of slips) {
      const block = text.index.blockElement(findBlockIndex(source.blocks, passage.start))
      if (block === null) continue
      const ids = next.get(block)
      const id = slipElementId(core, passage.id)
      next.set(block, ids === undefined ? id : `${ids} ${id}`)
    }
    for (const block of said.current.keys()) if (!next.has(block)) block.removeAttribute('aria-details')
    for (const [block, ids] of next) {
      if (said.current.get(block) !== ids) block.setAttribute('aria-details', ids)
    }
    said.current = next
  }, [core, slips])
  useEffect(
    () => () => {
      for (const block of said.current.keys()) block.removeAttribute('aria-details')
      said.current = new Map()
    },
    [],
  )
}
