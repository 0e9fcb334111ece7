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

/** Open tabs, the present place, and the places before and after it. View state: lost when the window closes. */
export interface Workspace {
  readonly tabs: readonly Tab[]
  readonly here: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
}

/** Older places are forgotten: nobody goes back further, and lists must not grow for ever. */
const maxPast = 100

export const emptyWorkspace: Workspace = { tabs: [], here: { kind: 'library' }, past: [], future: [] }

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

function withTab(tabs: readonly Tab[], place: Place): readonly Tab[] {
  if (!isTab(place)) return tabs
  const key = tabKey(place)
  if (tabs.some((tab) => tabKey(tab) === key)) return tabs
  // A tab leads to where reading stopped, not to where its document was first opened.
  return [...tabs, place.kind === 'document' ? { kind: 'document', document: place.document } : place]
}

/** Goes to a place, opening its tab; the present place can be gone back to. */
export function go(workspace: Workspace, place: Place): Workspace {
  const { here } = workspace
  const moves =
    !sameView(here, place) || (place.kind === 'document' && (place.offset ?? place.annotation) !== undefined)
  return {
    tabs: withTab(workspace.tabs, place),
    here: place,
    past: moves ? [...workspace.past, here].slice(-maxPast) : workspace.past,
    future: moves ? [] : workspace.future,
  }
}

/** Goes to the place before; unchanged at the first one. */
export function goBack(workspace: Workspace): Workspace {
  const place = workspace.past.at(-1)
  if (place === undefined) return workspace
  return {
    tabs: withTab(workspace.tabs, place),
    here: place,
    past: workspace.past.slice(0, -1),
    future: [workspace.here, ...workspace.future],
  }
}

/** Undoes `goBack`; unchanged at the last place. */
export function goForward(workspace: Workspace): Workspace {
  const [place, ...future] = workspace.future
  if (place === undefined) return workspace
  return {
    tabs: withTab(workspace.tabs, place),
    here: place,
    past: [...workspace.past, workspace.here],
    future,
  }
}

/** Closes a tab. When it was in front, its right neighbour comes forward, else the left, else the library. */
export function closeTab(workspace: Workspace, key: string): Workspace {
  const index = workspace.tabs.findIndex((tab) => tabKey(tab) === key)
  if (index === -1) return workspace
  const tabs = workspace.tabs.filter((_, at) => at !== index)
  if (tabKey(workspace.here) !== key) return { ...workspace, tabs }
  const next: Place = tabs[index] ?? tabs[index - 1] ?? { kind: 'library' }
  return {
    ...workspace,
    tabs,
    here: next,
    past: [...workspace.past, workspace.here].slice(-maxPast),
    future: [],
  }
}

/** Goes `step` tabs to the right, round the ends; from an area to the first or last tab. */
export function goToNeighbour(workspace: Workspace, step: 1 | -1): Workspace {
  const { tabs } = workspace
  if (tabs.length === 0) return workspace
  const key = tabKey(workspace.here)
  const at = tabs.findIndex((tab) => tabKey(tab) === key)
  const start = at === -1 && step === -1 ? 0 : at
  const next = tabs[(start + step + tabs.length) % tabs.length]
  return next === undefined ? workspace : go(workspace, next)
}
