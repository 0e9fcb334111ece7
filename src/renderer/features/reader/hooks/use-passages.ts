import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type AnchorPlacer, createAnchorPlacer } from '../../../../shared/anchoring/place-anchors.ts'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { AnnotationId, CoderId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import {
  createPassageSet,
  type Passage,
  type PassageRule,
  patchPassageSet,
  toPassage,
} from '../model/passages.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { ReaderCore } from '../state/reader-core.ts'
import type { HeldAnnotations } from './use-annotations.ts'
import type { OpenText } from './use-source-text.ts'

/** An annotation that was made on another text, or whose words do not stand where its anchor says. */
export interface Astray {
  readonly annotation: Annotation
  /** Whether it is shown where it probably stands. */
  readonly isShown: boolean
}

const none: readonly Astray[] = []

/**
 * Puts the passages to show into the reader's store: those that the filters let through, at their places in this text. A
 * change of a few annotations patches the set; a change of the filters or tags makes it anew. Returns the annotations
 * that do not stand where their anchors say.
 */
export function usePassages(
  core: ReaderCore | null,
  text: OpenText,
  held: HeldAnnotations,
  tree: TagLookup,
  hiddenCoders: ReadonlySet<CoderId>,
): readonly Astray[] {
  const { hiddenTags, tagFilter } = useApp()
  const placer = useMemo(() => createAnchorPlacer(text.source.text, text.textHash), [text])
  const rule = useMemo<PassageRule>(
    () => ({ tree, hiddenTags, tagFilter, hiddenCoders }),
    [tree, hiddenTags, tagFilter, hiddenCoders],
  )
  const [astray, setAstray] = useState(none)
  const found = useRef(new Map<AnnotationId, Astray>())
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
      found.current.delete(id)
      const annotation = held.byId.get(id)
      if (annotation === undefined || annotation.deleted) return null
      const place = placer.place(annotation.anchor)
      if (place !== annotation.anchor) found.current.set(id, { annotation, isShown: place !== null })
      return place === null ? null : toPassage(annotation, place, rule)
    }
    if (changed !== null && isSameView && held.from === before.held.version) {
      const changes = new Map(Array.from(changed, (id) => [id, find(id)]))
      const { passages, saving } = core.store.get()
      core.store.set({
        passages: patchPassageSet(passages, changes),
        saving: saving.filter(({ id, start, end }) => {
          const shown = changes.get(id)
          return shown?.start !== start || shown.end !== end
        }),
      })
    } else {
      found.current.clear()
      const passages: Passage[] = []
      for (const id of held.byId.keys()) {
        const passage = find(id)
        if (passage !== null) passages.push(passage)
      }
      core.store.set({ passages: createPassageSet(passages) })
    }
    setAstray(found.current.size === 0 ? none : [...found.current.values()])
  }, [core, held, placer, rule])
  return astray
}
