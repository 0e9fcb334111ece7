import type { AnnotationId, BriefId, DocumentId } from '../../../shared/model/ids.ts'
import type { ComparePlace } from './compare-place.ts'

/** Where a person can be. */
export type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'briefs' }
  | ComparePlace
  | { readonly kind: 'brief'; readonly brief: BriefId }
  | {
      readonly kind: 'document'
      readonly document: DocumentId
      /** Where in the text to go; without both, where reading stopped. */
      readonly offset?: number
      readonly annotation?: AnnotationId
    }

export type Tab = Extract<Place, { kind: 'document' } | { kind: 'brief' }>

/** A place that fills the window's main part and has no tab. */
export type AreaPlace = Exclude<Place, Tab>

/** One of the parts beside each other that show what tabs hold. */
export interface Pane {
  /** Stays the same for as long as the pane is open. */
  readonly id: number
  readonly tabs: readonly Tab[]
  /** What it shows: one of its tabs, with where to go in it; null while it has none. */
  readonly front: Tab | null
}

/** A place that was left, and the pane that it was in. */
export interface Visit {
  readonly pane: number
  readonly place: Place
}

/** Open tabs, what is shown, and the places before and after it. */
export interface Workspace {
  /** From left to right. Only a pane that is alone may have no tab. */
  readonly panes: readonly [Pane] | readonly [Pane, Pane]
  /** Id of the pane that keys and commands are meant for. */
  readonly active: number
  /** What is shown instead of the panes; null: they are shown, and each has something to show. */
  readonly area: AreaPlace | null
  /** The left one's share of the width of two panes, in per cent. */
  readonly share: number
  readonly past: readonly Visit[]
  readonly future: readonly Visit[]
}

/** Older places are forgotten: nobody goes back further, and lists must not grow for ever. */
const maxPast = 100

export const emptyWorkspace: Workspace = {
  panes: [{ id: 1, tabs: [], front: null }],
  active: 1,
  area: { kind: 'library' },
  share: 50,
  past: [],
  future: [],
}

/** Returns the key of the tab that shows the place; null for the areas, which have none. */
export function tabKey(place: Place): string | null {
  if (place.kind === 'document') return `document ${place.document}`
  return place.kind === 'brief' ? `brief ${place.brief}` : null
}

const isTab = (place: Place): place is Tab => place.kind === 'document' || place.kind === 'brief'
const sameView = (a: Place, b: Place) =>
  a.kind === 'compare' && b.kind === 'compare'
    ? a.view === b.view && a.document === b.document && a.newer === b.newer
    : a.kind === b.kind && tabKey(a) === tabKey(b)

/** Returns the pane with that id, else the active one. */
export function paneOf({ panes, active }: Workspace, id = active): Pane {
  const [first, second] = panes
  if (second === undefined || first.id === id) return first
  return second.id === id || second.id === active ? second : first
}

/** Returns the other one of two panes; null when there is one. */
export function paneBeside({ panes }: Workspace, id: number): Pane | null {
  const [first, second] = panes
  if (second === undefined) return null
  return first.id === id ? second : first
}

/** Returns where the person is: the area in front, else what the active pane shows. */
export function hereOf(workspace: Workspace): Place {
  return workspace.area ?? paneOf(workspace).front ?? { kind: 'library' }
}

/** Returns a tab without a place in it: it leads to where reading stopped. */
export function plainTab(tab: Tab): Tab {
  if (tab.kind !== 'document' || (tab.offset ?? tab.annotation) === undefined) return tab
  return { kind: 'document', document: tab.document }
}

/** Puts changed panes in the place of those with the same ids. */
export function withPanes(panes: Workspace['panes'], ...changed: readonly Pane[]): Workspace['panes'] {
  const put = (pane: Pane) => changed.find(({ id }) => id === pane.id) ?? pane
  const [first, second] = panes
  return second === undefined ? [put(first)] : [put(first), put(second)]
}

/** Shows a tab in a pane, where it is opened unless it is there. */
export function withFront(pane: Pane, tab: Tab): Pane {
  const isOpen = pane.tabs.some((other) => tabKey(other) === tabKey(tab))
  return { ...pane, tabs: isOpen ? pane.tabs : [...pane.tabs, plainTab(tab)], front: tab }
}

/** Shows a place: a tab in the pane with that id, an area in place of all panes. */
function show(workspace: Workspace, { pane: id, place }: Visit): Workspace {
  if (!isTab(place)) {
    // Who comes back to the panes finds them where reading stopped.
    const panes = workspace.panes.map((pane) => ({ ...pane, front: pane.front && plainTab(pane.front) }))
    return { ...workspace, area: place, panes: withPanes(workspace.panes, ...panes) }
  }
  const pane = paneOf(workspace, id)
  return {
    ...workspace,
    area: null,
    active: pane.id,
    panes: withPanes(workspace.panes, withFront(pane, place)),
  }
}

/** Returns what would no longer be seen when a place is shown in a pane. */
function leftBy(workspace: Workspace, { pane: id, place }: Visit): Visit {
  const pane = isTab(place) ? paneOf(workspace, id) : paneOf(workspace)
  return { pane: pane.id, place: workspace.area ?? pane.front ?? { kind: 'library' } }
}

/** A passage that is opened from a brief comes beside it where there is a pane: the brief stays in sight. */
function paneFor(workspace: Workspace, place: Place): number {
  const { active, area } = workspace
  const isQuoted = place.kind === 'document' && (place.offset ?? place.annotation) !== undefined
  if (!isQuoted || area !== null || paneOf(workspace).front?.kind !== 'brief') return active
  return paneBeside(workspace, active)?.id ?? active
}

/**
 * Goes to a place, opening its tab; what it takes the place of can be gone back to. `pane` becomes the active one; without
 * it the active pane stays, and shows the place in most cases.
 */
export function go(workspace: Workspace, place: Place, pane?: number): Workspace {
  const visit = { pane: pane ?? paneFor(workspace, place), place }
  const left = leftBy(workspace, visit)
  const moves =
    !sameView(left.place, place) ||
    (place.kind === 'document' && (place.offset ?? place.annotation) !== undefined)
  return {
    ...show(workspace, visit),
    active: pane === undefined ? workspace.active : visit.pane,
    past: moves ? [...workspace.past, left].slice(-maxPast) : workspace.past,
    future: moves ? [] : workspace.future,
  }
}

/** Goes to the place before; unchanged at the first one. */
export function goBack(workspace: Workspace): Workspace {
  const visit = workspace.past.at(-1)
  if (visit === undefined) return workspace
  return {
    ...show(workspace, visit),
    past: workspace.past.slice(0, -1),
    future: [leftBy(workspace, visit), ...workspace.future],
  }
}

/** Undoes `goBack`; unchanged at the last place. */
export function goForward(workspace: Workspace): Workspace {
  const [visit, ...future] = workspace.future
  if (visit === undefined) return workspace
  return { ...show(workspace, visit), past: [...workspace.past, leftBy(workspace, visit)], future }
}

/** Goes `step` tabs of the active pane to the right, round the ends; from an area to the first or last tab. */
export function goToNeighbour(workspace: Workspace, step: 1 | -1): Workspace {
  const { tabs } = paneOf(workspace)
  if (tabs.length === 0) return workspace
  const key = tabKey(hereOf(workspace))
  const at = tabs.findIndex((tab) => tabKey(tab) === key)
  const start = at === -1 && step === -1 ? 0 : at
  const next = tabs[(start + step + tabs.length) % tabs.length]
  return next === undefined ? workspace : go(workspace, next, workspace.active)
}

/**
 * Closes a tab of a pane. When the pane showed it, its right neighbour comes forward, else the left; without one the
 * pane is closed, or the library is shown where it was the only pane.
 */
export function closeTab(workspace: Workspace, key: string, id = workspace.active): Workspace {
  const pane = paneOf(workspace, id)
  const index = pane.tabs.findIndex((tab) => tabKey(tab) === key)
  if (index === -1) return workspace
  const { front } = pane
  const isInFront = front !== null && tabKey(front) === key
  const left: Workspace =
    isInFront && workspace.area === null
      ? {
          ...workspace,
          past: [...workspace.past, { pane: pane.id, place: front }].slice(-maxPast),
          future: [],
        }
      : workspace
  const tabs = pane.tabs.filter((_, at) => at !== index)
  const beside = paneBeside(workspace, pane.id)
  if (tabs.length === 0 && beside !== null) return { ...left, panes: [beside], active: beside.id }
  return {
    ...left,
    area: tabs.length === 0 ? (left.area ?? { kind: 'library' }) : left.area,
    panes: withPanes(left.panes, {
      ...pane,
      tabs,
      front: isInFront ? (tabs[index] ?? tabs[index - 1] ?? null) : front,
    }),
  }
}
