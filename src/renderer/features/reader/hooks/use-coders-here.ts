import { useMemo, useRef } from 'react'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import type { HeldAnnotations } from './use-annotations.ts'

/** Returns those of the coders who marked something here: the same list until one comes, whoever marks what. */
export function useCodersHere(held: HeldAnnotations, coders: readonly Coder[]): readonly Coder[] {
  const counted = useRef<{ byId: HeldAnnotations['byId']; version: number; ids: ReadonlySet<CoderId> }>(null)
  const before = counted.current
  let ids = before?.ids ?? new Set<CoderId>()
  if (before === null || before.byId !== held.byId || held.changed === null || held.from !== before.version) {
    if (before?.version !== held.version || before.byId !== held.byId) {
      ids = new Set(Array.from(held.byId.values(), (annotation) => annotation.coder))
    }
  } else {
    for (const id of held.changed) {
      const coder = held.byId.get(id)?.coder
      if (coder !== undefined && !ids.has(coder)) ids = new Set([...ids, coder])
    }
  }
  counted.current = { byId: held.byId, version: held.version, ids }
  return useMemo(() => coders.filter((coder) => ids.has(coder.id)), [coders, ids])
}
