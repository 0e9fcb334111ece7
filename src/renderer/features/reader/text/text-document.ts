import { $getNodeByKey, $getRoot, createEditor, type NodeKey } from 'lexical'
import type { PlacedBlock, SourceText } from '../../../../shared/text/canonical-text.ts'
import { estimateHeight, type TextMetrics } from '../model/estimate-height.ts'
import { listOrdinals } from '../model/list-ordinals.ts'
import { planSections, type SectionPlan } from '../model/plan-sections.ts'
import type { PageMark } from './block-content.ts'
import { $createBox, BoxNode } from './box-node.ts'
import { $fillSection, type SectionSource } from './build-section.ts'
import { PageMarkNode } from './page-mark-node.ts'
import { createTextIndex, type TextIndex } from './text-index.ts'
import type { SectionWindow } from './viewport.ts'

/** A source rendered by Lexical inside an element: all sections from the start, each filled when it is needed. */
export interface TextDocument {
  readonly root: HTMLElement
  readonly blocks: readonly PlacedBlock[]
  readonly sections: readonly SectionPlan[]
  readonly index: TextIndex
  /** The section's element. */
  sectionElement(section: number): HTMLElement
  isFilled(section: number): boolean
  /** Builds the sections from `first` to `last` that are not built yet; returns whether there were any. */
  fill(first: number, last: number): boolean
  /** Builds everything: for copying, printing and selecting all. */
  fillAll(): void
  /** Lays a section out, even while it is skipped, and remembers how high it and its blocks really are. */
  measure(section: number): void
  /**
   * Returns where the section's blocks end, in CSS pixels from its top; null unless it is as high as when that was
   * measured. Asking the elements of a skipped section would lay it out again.
   */
  blockBottoms(section: number, height: number): Float32Array | null
  /**
   * Lays sections over all others (null: none any more), which changes nothing that is seen: Chromium looks for what is under
   * a point from the top layer down, and every section is one.
   */
  raise(sections: SectionWindow | null): void
  /** Estimates all heights again, for another text size or column width. */
  estimate(metrics: TextMetrics): void
  dispose(): void
}

interface Options {
  readonly source: SourceText
  readonly language: string
  readonly metrics: TextMetrics
  /** Returns how a page's label is shown in the gutter. */
  pageLabel(label: string): string
}

function pagesByBlock(source: SourceText, pageLabel: (label: string) => string): Map<number, PageMark[]> {
  const pages = new Map<number, PageMark[]>()
  let block = 0
  for (const page of source.pages) {
    while ((source.blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY) <= page.start) block++
    let offset = page.start - (source.blocks[block]?.start ?? 0)
    // A page that begins at the very end of a block begins with the next one.
    if (
      offset > 0 &&
      offset >= (source.blocks[block]?.text.length ?? 0) &&
      block + 1 < source.blocks.length
    ) {
      block++
      offset = 0
    }
    const list = pages.get(block) ?? []
    list.push({ offset, label: pageLabel(page.label) })
    pages.set(block, list)
  }
  return pages
}

/** Renders `source` into `root`, which must be empty. Only sections that are filled have their words in the DOM. */
export function createTextDocument(root: HTMLElement, options: Options): TextDocument {
  const { source, language } = options
  const plans = planSections(source.blocks, language)
  const content: SectionSource = {
    blocks: source.blocks,
    ordinals: listOrdinals(source.blocks),
    pages: pagesByBlock(source, options.pageLabel),
  }
  const editor = createEditor({
    namespace: 'reader',
    editable: false,
    nodes: [BoxNode, PageMarkNode],
    theme: { text: { italic: 'em' } },
    onError: (error) => {
      throw error
    },
  })
  editor.setRootElement(root)
  // Lexical asks for `pre-wrap`, which would paint the spaces at which lines break; line feeds must still break.
  root.style.whiteSpace = 'pre-line'
  // Sections that are raised stay below what stands over the text.
  root.style.isolation = 'isolate'
  const keys: NodeKey[] = []
  editor.update(
    () => {
      const top = $getRoot().clear()
      for (const _ of plans) {
        const section = $createBox({ tag: 'div', className: 'section' })
        keys.push(section.getKey())
        top.append(section)
      }
    },
    { discrete: true, tag: 'skip-dom-selection' },
  )
  const elements = keys.map((key) => {
    const element = editor.getElementByKey(key)
    if (element === null) throw new Error('a section without an element')
    return element
  })
  const filled = new Uint8Array(plans.length)
  const known = new Float64Array(plans.length)
  const bottoms: (Float32Array | undefined)[] = []
  const index = createTextIndex(root, source.blocks)

  const sectionElement = (section: number): HTMLElement => {
    const element = elements[section]
    if (element === undefined) throw new RangeError(`no section ${section}`)
    return element
  }
  const showHeight = (section: number, height: number) => {
    const { style } = sectionElement(section)
    style.containIntrinsicSize = `auto ${height}px`
    // An empty section would collapse while it is in sight, and everything below it would jump.
    style.minHeight = filled[section] === 1 ? '' : `${height}px`
  }
  const estimate = (metrics: TextMetrics) => {
    // A skipped section is as high as is estimated now: what was measured before would pass for its measures.
    bottoms.length = 0
    for (const [section, plan] of plans.entries()) {
      const height = estimateHeight(source.blocks.slice(plan.firstBlock, plan.endBlock), metrics)
      known[section] = height
      showHeight(section, height)
    }
  }
  const fill = (first: number, last: number): boolean => {
    const missing: number[] = []
    for (let section = Math.max(0, first); section <= Math.min(last, plans.length - 1); section++) {
      if (filled[section] === 0) missing.push(section)
    }
    if (missing.length === 0) return false
    editor.update(
      () => {
        for (const section of missing) {
          const node = $getNodeByKey(keys[section] ?? '')
          const plan = plans[section]
          if (node instanceof BoxNode && plan !== undefined) $fillSection(node, plan, content)
        }
      },
      { discrete: true, tag: 'skip-dom-selection' },
    )
    for (const section of missing) {
      filled[section] = 1
      showHeight(section, known[section] ?? 0)
      index.register(sectionElement(section))
    }
    return true
  }
  let raised: SectionWindow | null = null
  const setLayer = ({ first, last }: SectionWindow, layer: string) => {
    for (let section = first; section <= last; section++) sectionElement(section).style.zIndex = layer
  }
  const raise = (sections: SectionWindow | null) => {
    if (sections === raised) return
    if (raised !== null) setLayer(raised, '')
    if (sections !== null) setLayer(sections, '1')
    raised = sections
  }
  estimate(options.metrics)
  return {
    root,
    blocks: source.blocks,
    sections: plans,
    index,
    sectionElement,
    isFilled: (section) => filled[section] === 1,
    fill,
    fillAll: () => fill(0, plans.length - 1),
    measure: (section) => {
      const element = sectionElement(section)
      const end = element.lastElementChild
      const plan = plans[section]
      if (!(end instanceof HTMLElement) || plan === undefined) return
      const padding = Number.parseFloat(getComputedStyle(element).paddingBottom) || 0
      // Reading the last block's place lays the section out even while it is skipped.
      const height = end.offsetTop + end.offsetHeight + padding
      const { top } = element.getBoundingClientRect()
      bottoms[section] = Float32Array.from({ length: plan.endBlock - plan.firstBlock }, (_, block) => {
        const rect = index.blockElement(plan.firstBlock + block)?.getBoundingClientRect()
        return (rect?.bottom ?? top) - top
      })
      if (Math.abs((known[section] ?? 0) - height) < 1) return
      known[section] = height
      showHeight(section, height)
    },
    blockBottoms: (section, height) =>
      Math.abs((known[section] ?? 0) - height) < 2 ? (bottoms[section] ?? null) : null,
    raise,
    estimate,
    dispose: () => editor.setRootElement(null),
  }
}
