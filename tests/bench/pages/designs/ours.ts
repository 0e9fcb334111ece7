import { textMetrics } from '../../../../src/renderer/features/reader/model/estimate-height.ts'
import {
  createPassageSet,
  type Passage,
  passagesAt,
  patchPassageSet,
  toPassage,
} from '../../../../src/renderer/features/reader/model/passages.ts'
import { isDenseScript } from '../../../../src/renderer/features/reader/model/plan-sections.ts'
import { createTagLookup } from '../../../../src/renderer/features/reader/model/tag-lookup.ts'
import {
  createReaderCore,
  type ReaderCore,
} from '../../../../src/renderer/features/reader/state/reader-core.ts'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { benchTags } from '../../generate/annotations.ts'
import type { Design } from '../design.ts'
import { createColumn } from './column.ts'

/** The reader's own document view, painter, passage index and hit test. */
export function createOurs(): Design {
  const rule = {
    tree: createTagLookup(createTagTree(benchTags)),
    hiddenTags: new Set<never>(),
    tagFilter: null,
    hiddenCoders: new Set<never>(),
  }
  const passageOf = (annotation: Annotation) => toPassage(annotation, annotation.anchor, rule)
  let core: ReaderCore | null = null
  const store = () => {
    if (core === null) throw new Error('nothing was loaded')
    return core.store
  }
  const patch = (annotation: Annotation, isThere: boolean) => {
    const changes = new Map([[annotation.id, isThere ? passageOf(annotation) : null]])
    store().set({ passages: patchPassageSet(store().get().passages, changes) })
  }
  return {
    load(host, source, language) {
      const root = createColumn(host)
      const metrics = textMetrics(16, isDenseScript(language))
      core = createReaderCore({
        id: 'ours',
        isInFront: () => true,
        root,
        scroll: host,
        source,
        language,
        metrics,
        pageLabel: (label) => label,
      })
    },
    showAll: (annotations) => {
      const passages: Passage[] = []
      for (const annotation of annotations) {
        const passage = passageOf(annotation)
        if (passage !== null) passages.push(passage)
      }
      store().set({ passages: createPassageSet(passages) })
    },
    put: (annotation) => patch(annotation, true),
    remove: (annotation) => patch(annotation, false),
    hit(x, y) {
      if (core === null) return null
      const offset = core.characterAt(x, y)
      return offset === null ? 0 : passagesAt(core.store.get().passages, offset).length
    },
  }
}
