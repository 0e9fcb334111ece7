import { describe, expect, it } from 'vitest'
import { activate, canMove, join, moveTab, split } from '../../../../src/renderer/app/state/panes.ts'
import {
  closeTab,
  emptyWorkspace,
  go,
  goBack,
  goForward,
  goToNeighbour,
  hereOf,
  type Place,
  paneOf,
  tabKey,
  type Workspace,
} from '../../../../src/renderer/app/state/workspace.ts'
import { briefIdSchema } from '../../../../src/shared/model/ids.ts'
import { a, b, c, open, visit } from '../../../helpers/places.ts'

const brief: Place = { kind: 'brief', brief: briefIdSchema.parse('b00000001') }
const library: Place = { kind: 'library' }
const key = (document: typeof a) => `document ${document}`

const names = new Map([
  [key(a), 'a'],
  [key(b), 'b'],
  [key(c), 'c'],
  ['brief b00000001', 'brief'],
])
/** What is seen: the tabs of each pane, the one in front in capitals, a star before the active pane. */
const seen = (workspace: Workspace) =>
  workspace.panes
    .map((pane) => {
      const tabs = pane.tabs.map((tab) => {
        const name = names.get(tabKey(tab) ?? '') ?? '?'
        return pane.front !== null && tabKey(pane.front) === tabKey(tab) ? name.toUpperCase() : name
      })
      return `${pane.id === workspace.active ? '*' : ''}${tabs.join(' ')}`
    })
    .join(' | ') + (workspace.area === null ? '' : ` (${workspace.area.kind})`)

describe('split', () => {
  it('shows the tab in front a second time, in a pane to the right that is active', () => {
    expect(seen(split(visit(open(a), open(b))))).toBe('a B | *B')
  })

  it('shows it where reading stopped, not at the passage it was opened at', () => {
    expect(paneOf(split(visit(open(a, 12)))).front).toEqual(open(a))
  })

  it('does nothing without a tab in front, and with two panes', () => {
    const inLibrary = visit(open(a), library)
    expect(split(inLibrary)).toBe(inLibrary)
    expect(split(emptyWorkspace)).toBe(emptyWorkspace)
    const two = split(visit(open(a)))
    expect(split(two)).toBe(two)
  })
})

describe('activate', () => {
  it('takes what is opened next to that pane', () => {
    const two = split(visit(open(a)))
    expect(seen(go(activate(two, 1), open(b)))).toBe('*a B | A')
    expect(seen(go(two, open(b)))).toBe('A | *a B')
  })

  it('changes nothing for the active pane, and none that is not there', () => {
    const two = split(visit(open(a)))
    expect(activate(two, 2)).toBe(two)
    expect(activate(two, 7)).toBe(two)
  })
})

describe('with two panes', () => {
  it('a tab that is open in the other pane is opened in this one as well', () => {
    const two = split(visit(open(a), open(b)))
    expect(seen(go(two, open(a)))).toBe('a B | *b A')
  })

  it('a tab of the other pane makes it active and leaves this one alone', () => {
    const two = go(split(visit(open(a), open(b))), open(c))
    expect(seen(go(two, open(a), 1))).toBe('*A b | b C')
  })

  it('an area lies in front of both, and a tab brings both back', () => {
    const two = go(split(visit(open(a, 12))), open(b))
    const inLibrary = go(two, library)
    expect(seen(inLibrary)).toBe('A | *a B (library)')
    expect(inLibrary.panes[0].front).toEqual(open(a))
    expect(seen(go(inLibrary, open(b), 2))).toBe('A | *a B')
    expect(seen(goBack(inLibrary))).toBe('A | *a B')
  })

  it('neighbours are those of the active pane', () => {
    const two = activate(split(visit(open(a), open(b))), 1)
    expect(seen(goToNeighbour(two, 1))).toBe('*A b | B')
    expect(seen(goToNeighbour(goToNeighbour(two, -1), -1))).toBe('*a B | B')
  })

  it('a passage that is opened from a brief comes beside it, and the brief stays active', () => {
    const two = go(activate(split(visit(open(a))), 1), brief)
    const quoted = go(two, open(b, 40))
    expect(seen(quoted)).toBe('*a BRIEF | a B')
    expect(quoted.panes[1]?.front).toEqual(open(b, 40))
    expect(seen(goBack(quoted))).toBe('a BRIEF | *A b')
    expect(seen(go(two, open(b)))).toBe('*a brief B | A')
  })

  it('with one pane a passage from a brief takes its place', () => {
    expect(seen(go(visit(brief), open(b, 40)))).toBe('*brief B')
  })
})

describe('places before and after', () => {
  it('come back in the pane that they were left in', () => {
    const there = go(activate(go(split(visit(open(a))), open(b)), 1), open(c))
    const back = goBack(there)
    expect(seen(back)).toBe('*A c | a B')
    expect(seen(goBack(back))).toBe('A c | *A b')
    expect(seen(goForward(goForward(goBack(back))))).toBe('*a C | a B')
  })

  it('come back in the other pane when theirs is closed', () => {
    const closed = closeTab(go(split(visit(open(a))), open(b)), key(b))
    expect(seen(goBack(closeTab(closed, key(a))))).toBe('*A')
    expect(seen(goBack(goBack(closeTab(closed, key(a)))))).toBe('*a B')
  })

  it('are not counted up by going from pane to pane', () => {
    const two = go(split(visit(open(a))), open(b))
    expect(go(two, open(a), 1).past).toBe(two.past)
  })
})

describe('closeTab', () => {
  it('closes the pane with its last tab, whichever side it is on', () => {
    const two = go(split(visit(open(a))), open(b))
    expect(seen(closeTab(two, key(a), 1))).toBe('*a B')
    expect(seen(closeTab(closeTab(two, key(b)), key(a)))).toBe('*A')
  })

  it('closes a tab of the pane that it is told, not the same tab of the other', () => {
    const two = split(visit(open(a), open(b)))
    expect(seen(closeTab(two, key(b), 1))).toBe('A | *B')
  })

  it('leaves an area in front', () => {
    const inLibrary = go(split(visit(open(a), open(b))), library)
    expect(seen(closeTab(inLibrary, key(b), 2))).toBe('*a B (library)')
  })

  it('shows the library when the last tab of the last pane goes', () => {
    const one = closeTab(split(visit(open(a))), key(a))
    expect(hereOf(closeTab(one, key(a)))).toEqual(library)
  })
})

describe('moveTab', () => {
  it('moves to the other pane and shows it there', () => {
    const two = go(split(visit(open(a))), open(b))
    expect(seen(moveTab(two, key(b)))).toBe('*a B | A')
    expect(seen(moveTab(go(two, open(c), 1), key(c)))).toBe('A | *a b C')
  })

  it('makes a second pane where there is one', () => {
    expect(seen(moveTab(visit(open(a), open(b)), key(b)))).toBe('A | *B')
    expect(seen(moveTab(visit(open(a), open(b)), key(a)))).toBe('B | *A')
  })

  it('closes the pane that it empties, and does not open a tab twice', () => {
    expect(seen(moveTab(split(visit(open(a), open(b))), key(b)))).toBe('*a B')
  })

  it('leaves a tab that is alone where it is', () => {
    const alone = visit(open(a))
    expect(moveTab(alone, key(a))).toBe(alone)
    expect(canMove(alone, alone.panes[0])).toBe(false)
    const two = split(alone)
    expect(canMove(two, two.panes[0])).toBe(true)
  })

  it('brings it to the front from behind an area, and is no place to go back from', () => {
    const inLibrary = visit(open(a), open(b), library)
    const moved = moveTab(inLibrary, key(a))
    expect(seen(moved)).toBe('B | *A')
    expect(moved.past).toBe(inLibrary.past)
  })
})

describe('join', () => {
  it('has the tabs of both, each once, and shows what the active pane did', () => {
    const two = go(split(visit(open(a), open(b))), open(c))
    expect(seen(join(two))).toBe('*a b C')
    expect(seen(join(activate(two, 1)))).toBe('*a B c')
    expect(join(two).active).toBe(2)
  })

  it('changes nothing with one pane', () => {
    const one = visit(open(a))
    expect(join(one)).toBe(one)
  })
})
