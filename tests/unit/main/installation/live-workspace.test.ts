import { describe, expect, it } from 'vitest'
import { liveWorkspace } from '../../../../src/main/core/installation/live-workspace.ts'
import type { KeptWorkspace } from '../../../../src/shared/contract/kept-workspace.ts'
import { documentIdSchema } from '../../../../src/shared/model/ids.ts'

const tab = (letter: string) =>
  ({ kind: 'document', document: documentIdSchema.parse(`d${letter.repeat(32)}`) }) as const
const [a, b, c] = [tab('a'), tab('b'), tab('c')]
const kept: KeptWorkspace = {
  panes: [
    { tabs: [a, b, c], front: 1 },
    { tabs: [c], front: 0 },
  ],
  active: 1,
  share: 40,
  area: null,
}
const without = (...gone: readonly (typeof a)[]) =>
  liveWorkspace(
    kept,
    (one) => one.kind === 'document' && gone.every(({ document }) => document !== one.document),
  )

describe('liveWorkspace', () => {
  it('changes nothing where everything is there', () => {
    expect(without()).toEqual(kept)
  })

  it('keeps in front what was in front', () => {
    expect(without(a).panes[0]).toEqual({ tabs: [b, c], front: 0 })
  })

  it('brings a neighbour to the front when what was there is gone', () => {
    expect(without(b).panes[0]).toEqual({ tabs: [a, c], front: 1 })
    expect(without(b, c).panes[0]).toEqual({ tabs: [a], front: 0 })
  })

  it('closes a pane without tabs, and makes the other one active', () => {
    expect(without(c)).toEqual({ ...kept, panes: [{ tabs: [a, b], front: 1 }], active: 0 })
  })

  it('is one empty pane behind the library when all is gone', () => {
    expect(without(a, b, c)).toEqual({
      ...kept,
      panes: [{ tabs: [], front: 0 }],
      active: 0,
      area: 'library',
    })
  })
})
