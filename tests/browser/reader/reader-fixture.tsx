import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../src/renderer/ui/styles/index.css'
import type { HeldAnnotations } from '../../../src/renderer/features/reader/hooks/use-annotations.ts'
import { createTagLookup } from '../../../src/renderer/features/reader/model/tag-lookup.ts'
import { ReaderPane } from '../../../src/renderer/features/reader/ReaderPane.tsx'
import { describeRange } from '../../../src/shared/anchoring/describe.ts'
import type { Annotation } from '../../../src/shared/model/annotation.ts'
import type { Coder } from '../../../src/shared/model/coder.ts'
import { type Document, documentDefaults } from '../../../src/shared/model/document.ts'
import type { AnnotationId, DocumentId, TagId } from '../../../src/shared/model/ids.ts'
import type { Tag } from '../../../src/shared/model/tag.ts'
import { createTagTree } from '../../../src/shared/model/tag-tree.ts'
import type { Block, PageStart } from '../../../src/shared/text/blocks.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { ada, createFakeApp, type FakeApp } from '../../helpers/fake-app.tsx'

export const textHash = '0'.repeat(32)
export const documentId = `d${'0'.repeat(32)}` as DocumentId

export const tag = (id: string, name: string, colour: number, parent: TagId | null = null): Tag => ({
  id: `t${id.padEnd(12, '0')}` as TagId,
  name,
  parent,
  colour,
  description: '',
  deleted: false,
})

export const flood = tag('flood', 'Flood safety', 6)
export const commitment = tag('commitment', 'Commitment', 10)
export const target = tag('target', 'Quantified target', 9)

export interface ReaderSetup {
  readonly blocks: readonly Block[]
  readonly pageStarts?: readonly PageStart[]
  readonly language?: string
  readonly tags?: readonly Tag[]
  readonly coders?: readonly Coder[]
  /** Quotes to mark, each with its tags; the id is `a` and the position, padded. */
  readonly marks?: readonly {
    readonly quote: string
    readonly tags?: readonly Tag[]
    readonly note?: string
  }[]
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly app?: FakeApp
}

export const annotationId = (position: number) => `a${String(position).padStart(20, '0')}` as AnnotationId

const cleanUps: (() => void)[] = []
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp()
})

export const frames = async (count = 2) => {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done))
}

/** Takes the mouse where no reader is: what an earlier test left under it would count as pointed at. */
async function moveMouseAway() {
  const corner = window.document.createElement('div')
  corner.style.cssText = 'position:fixed;right:0;bottom:0;width:8px;height:8px;z-index:99'
  window.document.body.append(corner)
  await userEvent.hover(corner)
  corner.remove()
}

/** Opens a reader in a page of its own size; what it writes is in `app`. */
export async function openReader(setup: ReaderSetup) {
  // What lies outside of the page's window has no caret and no element at its points.
  await page.viewport(1280, 900)
  await moveMouseAway()
  const app = setup.app ?? createFakeApp({ recentTags: {}, snapToWords: true })
  const source = composeSourceText({ blocks: [...setup.blocks], pageStarts: [...(setup.pageStarts ?? [])] })
  const tags = setup.tags ?? [flood, commitment, target]
  let annotations = new Map<AnnotationId, Annotation>()
  for (const [position, mark] of (setup.marks ?? []).entries()) {
    const start = source.text.indexOf(mark.quote)
    if (start < 0) throw new Error(`not in the text: ${mark.quote}`)
    const id = annotationId(position)
    annotations.set(id, {
      id,
      document: documentId,
      coder: ada.id,
      tags: (mark.tags ?? []).map((one) => one.id),
      anchor: { textHash, ...describeRange(source.text, { start, end: start + mark.quote.length }) },
      note: mark.note ?? '',
      created: 1_700_000_000_000,
      modified: 1_700_000_000_000,
      settles: [],
      carriedFrom: null,
      deleted: false,
    })
  }
  const document: Document = {
    ...documentDefaults,
    id: documentId,
    title: 'Government Work Report 2024',
    issuer: 'Linzhou Municipal Government',
    date: '2024-01-18',
    pages: setup.pageStarts === undefined ? null : setup.pageStarts.length,
    language: setup.language ?? 'en',
    characters: source.text.length,
    textHash,
  }
  const host = window.document.createElement('div')
  host.style.cssText = `width:${setup.width ?? 1100}px;height:${setup.height ?? 700}px`
  window.document.documentElement.dataset.theme = setup.theme ?? 'light'
  window.document.documentElement.lang = 'en'
  window.document.title = 'Briefmark'
  window.document.body.append(host)
  const root = createRoot(host)
  const text = { textHash, source, dropped: [] }
  const lookup = createTagLookup(createTagTree(tags))
  let held: HeldAnnotations = { byId: annotations, changed: null, version: 1, from: 0 }
  const coders = setup.coders ?? [ada]
  const render = () =>
    root.render(
      <app.Provider>
        <ReaderPane document={document} text={text} held={held} tree={lookup} tags={tags} coders={coders} />
      </app.Provider>,
    )
  render()
  cleanUps.push(() => {
    root.unmount()
    host.remove()
  })
  await frames(3)
  const scroll = host.querySelector<HTMLElement>('[data-testid="reader-text"]')
  const article = host.querySelector<HTMLElement>('article')
  if (scroll === null || article === null) throw new Error('the reader did not open')

  const textNodeAt = (words: string, at: number): [Text, number] => {
    const walker = window.document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const index = node instanceof Text ? node.data.indexOf(words) : -1
      if (index >= 0 && node instanceof Text) return [node, index + at]
    }
    throw new Error(`not on screen: ${words}`)
  }
  /** A point inside the character `at` of some words on screen. */
  const pointAt = (words: string, at = 0) => {
    const [node, offset] = textNodeAt(words, at)
    const range = window.document.createRange()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    const rect = range.getBoundingClientRect()
    return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
  }
  return {
    app,
    host,
    scroll,
    article,
    source,
    pointAt,
    textNodeAt,
    /** Replaces annotations, as the view would report it. */
    change: async (changes: readonly Annotation[]) => {
      annotations = new Map(annotations)
      for (const annotation of changes) annotations.set(annotation.id, annotation)
      const { version } = held
      const changed = new Set(changes.map((annotation) => annotation.id))
      held = { byId: annotations, changed, version: version + 1, from: version }
      render()
      await frames(2)
    },
    annotations: () => annotations,
    /** Leaves the document. */
    close: () => root.unmount(),
    /** Selects words as a drag with the mouse does. */
    select: async (words: string, options: { from?: number; to?: number; altKey?: boolean } = {}) => {
      const [node, start] = textNodeAt(words, options.from ?? 0)
      const end = start - (options.from ?? 0) + (options.to ?? words.length)
      const init = { bubbles: true, button: 0, pointerId: 1, altKey: options.altKey ?? false }
      node.parentElement?.dispatchEvent(new PointerEvent('pointerdown', init))
      window.document.getSelection()?.setBaseAndExtent(node, start, node, end)
      node.parentElement?.dispatchEvent(new PointerEvent('pointerup', init))
      await frames()
    },
    click: async (words: string, at = 0) => {
      const { x, y } = pointAt(words, at)
      const element = window.document.elementFromPoint(x, y)
      const init = { bubbles: true, button: 0, pointerId: 1, clientX: x, clientY: y }
      element?.dispatchEvent(new PointerEvent('pointerdown', init))
      element?.dispatchEvent(new PointerEvent('pointerup', init))
      await frames()
    },
    press: async (keys: string) => {
      scroll.focus()
      await userEvent.keyboard(keys)
      await frames()
    },
    picker: () => host.querySelector<HTMLElement>('[data-testid="tag-picker"]'),
  }
}

export type OpenedReader = Awaited<ReturnType<typeof openReader>>

/** The words painted under a highlight's name, in order. */
export function painted(name: string): string[] {
  return Array.from(CSS.highlights.get(name) ?? []).map((painting) => {
    const range = window.document.createRange()
    range.setStart(painting.startContainer, painting.startOffset)
    range.setEnd(painting.endContainer, painting.endOffset)
    return range.toString()
  })
}
