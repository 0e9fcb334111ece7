import { describe, expect, it } from 'vitest'
import type { ComparePlace } from '../../../../src/renderer/app/state/compare-place.ts'
import { keepWorkspace, restoreWorkspace } from '../../../../src/renderer/app/state/kept-workspace.ts'
import { activate, split } from '../../../../src/renderer/app/state/panes.ts'
import { createTabPlaces } from '../../../../src/renderer/app/state/tab-places.ts'
import {
  closeTab,
  emptyWorkspace,
  go,
  type Place,
  type Workspace,
} from '../../../../src/renderer/app/state/workspace.ts'
import { type KeptWorkspace, keptWorkspaceSchema } from '../../../../src/shared/contract/kept-workspace.ts'
import { briefIdSchema, documentIdSchema } from '../../../../src/shared/model/ids.ts'

const id = (letter: string) => documentIdSchema.parse(`d${letter.repeat(32)}`)
const [a, b] = [id('a'), id('b')]
const document = (which: typeof a) => ({ kind: 'document', document: which }) as const
const brief = { kind: 'brief', brief: briefIdSchema.parse('b00000001') } as const
const comparison: ComparePlace = { kind: 'compare', view: 'matrix' }
const visit = (...places: readonly Place[]) =>
  places.reduce((workspace, place) => go(workspace, place), emptyWorkspace)
const keep = (workspace: Workspace, places = createTabPlaces()) =>
  keptWorkspaceSchema.parse(JSON.parse(JSON.stringify(keepWorkspace(workspace, places))))

describe('keepWorkspace', () => {
  it('keeps panes, their tabs, what is in front, the width and the active pane', () => {
    const two = activate(go(split(visit(document(a), brief)), document(b)), 1)
    expect(keep({ ...two, share: 38.5 })).toEqual({
      panes: [
        { tabs: [document(a), brief], front: 1 },
        { tabs: [brief, document(b)], front: 1 },
      ],
      active: 0,
      share: 38.5,
      area: null,
    })
  })

  it('keeps as many tabs as a file may have, the one in front among them', () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      document(documentIdSchema.parse(`d${String(at).padStart(32, '0')}`)),
    )
    const [last] = keep(visit(...many)).panes
    expect(last).toEqual({ tabs: many.slice(50), front: 199 })
    const [first] = keep(visit(...many, many[3] ?? document(a))).panes
    expect(first).toEqual({ tabs: many.slice(3, 203), front: 0 })
  })

  it('keeps no passage that a tab was opened at', () => {
    expect(keep(visit({ ...document(a), offset: 12 })).panes).toEqual([{ tabs: [document(a)], front: 0 }])
  })

  it('keeps the places of a document that is open in both panes, and of no other', () => {
    const places = createTabPlaces()
    const two = go(split(visit(document(a))), document(b))
    places.set(1, a, 100)
    places.set(2, a, 900)
    places.set(2, b, 50)
    expect(keep(two, places).panes).toEqual([
      { tabs: [{ ...document(a), offset: 100 }], front: 0 },
      { tabs: [{ ...document(a), offset: 900 }, document(b)], front: 1 },
    ])
  })
})

describe('restoreWorkspace', () => {
  const restore = (kept: KeptWorkspace | null) => restoreWorkspace(kept, comparison)

  it.each([
    ['one pane', visit(document(a), brief)],
    ['two panes', { ...activate(go(split(visit(document(a))), document(b)), 1), share: 61 }],
    ['an area in front', visit(document(a), { kind: 'briefs' })],
    ['nothing open', emptyWorkspace],
    ['a comparison', visit(document(a), comparison)],
  ])('gives back %s', (_, workspace) => {
    const { workspace: restored } = restore(keep(workspace))
    expect(restored).toEqual({ ...workspace, past: [], future: [] })
  })

  it('gives back where reading stopped in each of two tabs of one document', () => {
    const places = createTabPlaces()
    places.set(1, a, 100)
    places.set(2, a, 900)
    const restored = restore(keep(split(visit(document(a))), places)).places
    expect([restored.get(1, a), restored.get(2, a)]).toEqual([100, 900])
  })

  it('numbers panes anew, whichever was closed before', () => {
    const right = closeTab(go(split(visit(document(a))), document(b)), `document ${a}`, 1)
    expect(right.active).toBe(2)
    expect(restore(keep(right)).workspace).toMatchObject({ active: 1, panes: [{ id: 1 }] })
  })

  it('begins with the library when nothing is known', () => {
    expect(restore(null).workspace).toEqual(emptyWorkspace)
  })

  it('takes what no version of the program writes for what it can be', () => {
    const kept: KeptWorkspace = { panes: [{ tabs: [], front: 7 }], active: 1, share: 50, area: null }
    expect(restore(kept).workspace).toEqual(emptyWorkspace)
    const beyond: KeptWorkspace = { ...kept, panes: [{ tabs: [document(a)], front: 7 }] }
    expect(restore(beyond).workspace).toMatchObject({
      active: 1,
      area: null,
      panes: [{ front: document(a) }],
    })
  })
})

describe('createTabPlaces', () => {
  it('forgets the places in tabs that were closed', () => {
    const places = createTabPlaces()
    const two = split(visit(document(a), document(b)))
    places.set(1, a, 10)
    places.set(1, b, 20)
    places.set(2, b, 30)
    places.keepOnly(closeTab(two, `document ${b}`, 1))
    expect([places.get(1, a), places.get(1, b), places.get(2, b)]).toEqual([10, undefined, 30])
  })

  it('copies to another pane only what it did not have', () => {
    const places = createTabPlaces()
    places.set(1, a, 10)
    places.set(1, b, 20)
    places.set(2, b, 30)
    places.copy(1, 2)
    expect([places.get(2, a), places.get(2, b)]).toEqual([10, 30])
  })
})
