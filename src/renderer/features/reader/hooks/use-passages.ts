import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationId, CoderId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import {
  createPassageSet,
  type Passage,
  type PassageRule,
  patchPassageSet,
  toPassage,
} from '../model/passages.ts'
import { type AnchorPlacer, createAnchorPlacer } from '../model/place-anchors.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { ReaderCore } from '../state/reader-core.ts'
import type { HeldAnnotations } from './use-annotations.ts'
import type { OpenText } from './use-source-text.ts'

/**
 * Puts the passages to show into the reader's store: those that the filters let through, at their places in this text. A
 * change of a few annotations patches the set; a change of the filters or tags makes it anew. Returns how many
 * annotations were not found in this text.
 */
export function usePassages(
  core: ReaderCore | null,
  text: OpenText,
  held: HeldAnnotations,
  tree: TagLookup,
  hiddenCoders: ReadonlySet<CoderId>,
): number {
  const { hiddenTags, tagFilter } = useApp()
  const placer = useMemo(() => createAnchorPlacer(text.source.text, text.textHash), [text])
  const rule = useMemo<PassageRule>(
    () => ({ tree, hiddenTags, tagFilter, hiddenCoders }),
    [tree, hiddenTags, tagFilter, hiddenCoders],
  )
  const [unplaced, setUnplaced] = useState(0)
  const lost = useRef(new Set<AnnotationId>())
  const last = useRef<{ core: ReaderCore; held: HeldAnnotations; placer: AnchorPlacer; rule: PassageRule }>(
    null,
  )
  useLayoutEffect(() => {
    if (core === null) return
    const before = last.current
    last.current = { core, held, placer, rule }
    const isSameView =
      before !== null && before.core === core && before.placer === placer && before.rule === rule
    if (isSameView && before.held === held) return
    const { changed } = held
    const find = (id: AnnotationId): Passage | null => {
      lost.current.delete(id)
      const annotation = held.byId.get(id)
      if (annotation === undefined || annotation.deleted) return null
      const place = placer.place(annotation.anchor)
      if (place === null) lost.current.add(id)
      return place === null ? null : toPassage(annotation, place, rule)
    }
    if (changed !== null && isSameView && held.from === before.held.version) {
      const changes = new Map(Array.from(changed, (id) => [id, find(id)]))
      core.store.set({ passages: patchPassageSet(core.store.get().passages, changes) })
    } else {
      lost.current.clear()
      const passages = Array.from(held.byId.keys(), find).filter((passage) => passage !== null)
      core.store.set({ passages: createPassageSet(passages) })
    }
    setUnplaced(lost.current.size)
  }, [core, held, placer, rule])
  return unplaced
}
