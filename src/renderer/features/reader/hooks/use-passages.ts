import { useEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationId, CoderId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import {
  createPassageSet,
  type Passage,
  type PassageRule,
  type PassageSet,
  patchPassageSet,
  toPassage,
} from '../model/passages.ts'
import { createAnchorPlacer } from '../model/place-anchors.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { HeldAnnotations } from './use-annotations.ts'
import type { OpenText } from './use-source-text.ts'

/** The shown passages, and how many annotations were not found in this text. */
export interface ShownPassages {
  readonly set: PassageSet
  readonly unplaced: number
}

/**
 * Returns the passages to show: those that the filters let through, at their places in this text. A change of a few
 * annotations patches the set; a change of the filters or tags makes it anew.
 */
export function usePassages(
  text: OpenText,
  held: HeldAnnotations,
  tree: TagLookup,
  hiddenCoders: ReadonlySet<CoderId>,
): ShownPassages {
  const { hiddenTags, tagFilter } = useApp()
  const placer = useMemo(() => createAnchorPlacer(text.source.text, text.textHash), [text])
  const rule = useMemo<PassageRule>(
    () => ({ tree, hiddenTags, tagFilter, hiddenCoders }),
    [tree, hiddenTags, tagFilter, hiddenCoders],
  )
  const [shown, setShown] = useState<ShownPassages>(() => showAll(held, placer, rule))
  const last = useRef({ held, placer, rule })
  useEffect(() => {
    const before = last.current
    last.current = { held, placer, rule }
    if (before.held === held && before.placer === placer && before.rule === rule) return
    const { changed } = held
    if (changed === null || before.placer !== placer || before.rule !== rule) {
      setShown(showAll(held, placer, rule))
      return
    }
    const changes = new Map<AnnotationId, Passage | null>()
    for (const id of changed) {
      const annotation = held.byId.get(id)
      const place = annotation === undefined ? null : placer.place(annotation.anchor)
      changes.set(id, annotation === undefined || place === null ? null : toPassage(annotation, place, rule))
    }
    setShown((now) => ({ ...now, set: patchPassageSet(now.set, changes) }))
  }, [held, placer, rule])
  return shown
}

function showAll(
  held: HeldAnnotations,
  placer: ReturnType<typeof createAnchorPlacer>,
  rule: PassageRule,
): ShownPassages {
  const passages: Passage[] = []
  let unplaced = 0
  for (const annotation of held.byId.values()) {
    if (annotation.deleted) continue
    const place = placer.place(annotation.anchor)
    if (place === null) {
      unplaced++
      continue
    }
    const passage = toPassage(annotation, place, rule)
    if (passage !== null) passages.push(passage)
  }
  return { set: createPassageSet(passages), unplaced }
}
