import { useEffect, useMemo, useState } from 'react'
import { createRulerModel, type RulerLane } from '../model/ruler-lanes.ts'
import type { TagLookup } from '../model/tag-lookup.ts'
import type { ReaderCore } from '../state/reader-core.ts'

/** Returns the ruler's lanes. They follow a change of passages when it was painted. */
export function useRulerLanes(core: ReaderCore, tree: TagLookup): readonly RulerLane[] {
  const { store, source } = core
  const model = useMemo(() => createRulerModel(tree, source.text.length), [tree, source])
  const [lanes, setLanes] = useState<readonly RulerLane[]>([])
  useEffect(() => {
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLate = false
    const show = () => {
      frame = 0
      timer = setTimeout(() => {
        if (isLate) model.update(store.get().passages)
        isLate = false
        setLanes(model.lanes())
      })
    }
    const update = () => {
      const { passages } = store.get()
      // Counting thousands anew waits until they are painted; what follows on it before then is counted with it.
      if (passages.patch === null) isLate = true
      if (!isLate) model.update(passages)
      if (frame === 0) frame = requestAnimationFrame(show)
    }
    update()
    const stop = store.subscribe((state, before) => state.passages !== before.passages && update())
    return () => {
      stop()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [model, store])
  return lanes
}
