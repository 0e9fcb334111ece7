import { describe, expect, it } from 'vitest'
import {
  closeTab,
  emptyWorkspace,
  go,
  goBack,
  goForward,
  goToNeighbour,
  hereOf,
  paneOf,
  tabKey,
} from '../../../../src/renderer/app/state/workspace.ts'
import { a, b, c, open, visit } from '../../../helpers/places.ts'

const keys = (workspace: typeof emptyWorkspace) => paneOf(workspace).tabs.map(tabKey)

describe('go', () => {
  it('opens one tab per document', () => {
    expect(keys(visit(open(a), open(b), open(a)))).toEqual([`document ${a}`, `document ${b}`])
  })

  it('makes a tab lead to where reading stopped, not to the passage it was opened at', () => {
    expect(paneOf(visit(open(a, 120))).tabs).toEqual([{ kind: 'document', document: a }])
  })

  it('keeps one place when the same view is chosen again', () => {
    expect(visit(open(a), open(a)).past).toEqual([{ pane: 1, place: { kind: 'library' } }])
  })

  it('counts another passage of the same document as a place', () => {
    expect(visit(open(a), open(a, 5)).past).toHaveLength(2)
  })
})

describe('goBack and goForward', () => {
  it('return through the places in order', () => {
    const back = goBack(goBack(visit(open(a), open(b))))
    expect(hereOf(back)).toEqual({ kind: 'library' })
    expect(hereOf(goForward(goForward(back)))).toEqual(open(b))
  })

  it('open a closed tab again', () => {
    const closed = closeTab(visit(open(a), open(b)), `document ${a}`)
    expect(keys(goBack(closed))).toContain(`document ${a}`)
  })

  it('change nothing at the ends', () => {
    expect(goBack(emptyWorkspace)).toBe(emptyWorkspace)
    expect(goForward(emptyWorkspace)).toBe(emptyWorkspace)
  })

  it('forget what lay ahead when another way is taken', () => {
    expect(go(goBack(visit(open(a), open(b))), open(c)).future).toEqual([])
  })
})

describe('closeTab', () => {
  it('brings the right neighbour to the front, else the left, else the library', () => {
    const three = go(visit(open(a), open(b), open(c)), open(b))
    const two = closeTab(three, `document ${b}`)
    expect(hereOf(two)).toEqual(open(c))
    const one = closeTab(two, `document ${c}`)
    expect(hereOf(one)).toEqual(open(a))
    expect(hereOf(closeTab(one, `document ${a}`))).toEqual({ kind: 'library' })
  })

  it('leaves the view alone when the tab was not in front', () => {
    expect(hereOf(closeTab(visit(open(a), open(b)), `document ${a}`))).toEqual(open(b))
  })
})

describe('goToNeighbour', () => {
  it('goes round the ends', () => {
    const two = visit(open(a), open(b))
    expect(hereOf(goToNeighbour(two, 1))).toEqual(open(a))
    expect(hereOf(goToNeighbour(goToNeighbour(two, 1), -1))).toEqual(open(b))
  })

  it('starts from the library at the first or last tab', () => {
    const library = go(visit(open(a), open(b)), { kind: 'library' })
    expect(hereOf(goToNeighbour(library, 1))).toEqual(open(a))
    expect(hereOf(goToNeighbour(library, -1))).toEqual(open(b))
  })
})
