import {
  estimateHeight,
  textMetrics,
} from '../../../../src/renderer/features/reader/model/estimate-height.ts'
import {
  createIntervalIndex,
  type IntervalIndex,
} from '../../../../src/renderer/features/reader/model/interval-index.ts'
import { isDenseScript, planSections } from '../../../../src/renderer/features/reader/model/plan-sections.ts'
import type { Annotation } from '../../../../src/shared/model/annotation.ts'
import type { Design } from '../design.ts'
import { createColumn } from './column.ts'
import { createHighlights } from './highlights.ts'
import { createPlainBlock, type Leaf, placeOf } from './plain-blocks.ts'

/** The lower bound: plain elements in the same sections, ranges registered only near the window, nothing else. */
export function createWindowedDom(): Design {
  const leaves: Leaf[] = []
  const sections: { element: HTMLElement; start: number; end: number }[] = []
  let annotations: Annotation[] = []
  let index: IntervalIndex = createIntervalIndex([])
  let highlights: ReturnType<typeof createHighlights> | null = null
  let scroll: HTMLElement = document.body
  let shownSections = ''

  const sectionAt = (y: number) => {
    let low = 0
    let high = sections.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sections[middle]?.element.getBoundingClientRect().top ?? 0) <= y) low = middle
      else high = middle - 1
    }
    return low
  }
  const paint = (force: boolean) => {
    const { top, bottom, height } = scroll.getBoundingClientRect()
    const [first, last] = [sectionAt(top - height), sectionAt(bottom + height)]
    if (!force && shownSections === `${first} ${last}`) return
    shownSections = `${first} ${last}`
    const [start, end] = [sections[first]?.start ?? 0, sections[last]?.end ?? 0]
    const wanted = index.overlapping(start, end).flatMap((at) => annotations[at] ?? [])
    const ids = new Set<string>(wanted.map(({ id }) => id))
    for (const [id, { annotation }] of [...(highlights?.shown ?? [])])
      if (!ids.has(id)) highlights?.remove(annotation)
    for (const annotation of wanted) {
      if (highlights?.shown.get(annotation.id)?.annotation === annotation) continue
      highlights?.put(annotation, placeOf(leaves, annotation.anchor.start, annotation.anchor.end))
    }
  }
  const show = (next: Annotation[]) => {
    annotations = next.sort((a, b) => a.anchor.start - b.anchor.start)
    index = createIntervalIndex(annotations.map(({ anchor }) => anchor))
    paint(true)
  }
  const layOutAhead = (at = 0) => {
    requestIdleCallback(() => {
      const begin = performance.now()
      while (at < sections.length && performance.now() - begin < 8) {
        const end = sections[at++]?.element.lastElementChild
        if (end instanceof HTMLElement) void end.offsetHeight
      }
      if (at < sections.length) layOutAhead(at)
    })
  }
  return {
    load(host, source, language) {
      scroll = host
      const metrics = textMetrics(16, isDenseScript(language))
      for (const { firstBlock, endBlock, start, end } of planSections(source.blocks, language)) {
        const element = document.createElement('div')
        element.className = 'section'
        const blocks = source.blocks.slice(firstBlock, endBlock)
        element.style.containIntrinsicSize = `auto ${estimateHeight(blocks, metrics)}px`
        element.append(...blocks.map((block) => createPlainBlock(block, leaves)))
        sections.push({ element, start, end })
      }
      createColumn(host).append(...sections.map(({ element }) => element))
      highlights = createHighlights()
      host.addEventListener('scroll', () => paint(false), { passive: true })
      layOutAhead()
    },
    showAll: (all) => show([...all]),
    put: (annotation) => show([...annotations.filter(({ id }) => id !== annotation.id), annotation]),
    remove: (annotation) => show(annotations.filter(({ id }) => id !== annotation.id)),
    hit: () => null,
  }
}
