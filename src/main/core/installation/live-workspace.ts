import type { KeptTab, KeptWorkspace } from '../../../shared/contract/kept-workspace.ts'

type KeptPane = KeptWorkspace['panes'][number]

/** Returns the pane without tabs that lead nowhere; what it showed stays in front, else its neighbour comes there. */
function livePane({ tabs, front }: KeptPane, isThere: (tab: KeptTab) => boolean): KeptPane {
  const before = tabs.slice(0, front).filter(isThere).length
  const live = tabs.filter(isThere)
  return { tabs: live, front: Math.max(0, Math.min(before, live.length - 1)) }
}

/** Returns a workspace without tabs whose documents and briefs are gone, and without panes that this empties. */
export function liveWorkspace(kept: KeptWorkspace, isThere: (tab: KeptTab) => boolean): KeptWorkspace {
  const panes = kept.panes.map((pane) => livePane(pane, isThere))
  const filled = panes.filter(({ tabs }) => tabs.length > 0)
  const active = panes[kept.active]
  return {
    ...kept,
    panes: filled.length === 0 ? [{ tabs: [], front: 0 }] : filled,
    active: active === undefined ? 0 : Math.max(0, filled.indexOf(active)),
    area: filled.length === 0 ? (kept.area ?? 'library') : kept.area,
  }
}
