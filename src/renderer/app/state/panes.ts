import {
  closeTab,
  type Pane,
  paneBeside,
  paneOf,
  plainTab,
  tabKey,
  type Workspace,
  withFront,
  withPanes,
} from './workspace.ts'

/** Makes a pane the one that keys and commands are meant for. */
export function activate(workspace: Workspace, id: number): Workspace {
  const pane = paneOf(workspace, id)
  return pane.id === workspace.active ? workspace : { ...workspace, active: pane.id }
}

/** Shows the tab in front a second time, in a new pane to the right. Unchanged in an area and where there are two panes. */
export function split(workspace: Workspace): Workspace {
  const [pane, second] = workspace.panes
  if (second !== undefined || pane.front === null || workspace.area !== null) return workspace
  const front = plainTab(pane.front)
  const added: Pane = { id: pane.id + 1, tabs: [front], front }
  return { ...workspace, panes: [pane, added], active: added.id }
}

/** Whether a tab of a pane can be moved: to the other pane, or out of several into a new one. */
export function canMove({ panes }: Workspace, { tabs }: Pane): boolean {
  return tabs.length > (panes.length === 1 ? 1 : 0)
}

/**
 * Moves a tab of a pane to the other one, or to a new one at the right, and shows it there. The pane that it leaves is
 * closed when it was the last one; a tab that is alone in the only pane stays.
 */
export function moveTab(workspace: Workspace, key: string, id = workspace.active): Workspace {
  const from = paneOf(workspace, id)
  const tab = from.tabs.find((one) => tabKey(one) === key)
  if (tab === undefined || !canMove(workspace, from)) return workspace
  const to = withFront(paneBeside(workspace, from.id) ?? { id: from.id + 1, tabs: [], front: null }, tab)
  const wide: Workspace =
    workspace.panes.length === 1
      ? { ...workspace, panes: [from, to] }
      : { ...workspace, panes: withPanes(workspace.panes, to) }
  const { panes } = closeTab(wide, key, from.id)
  // Nothing was closed: it is in front again, elsewhere.
  return { ...workspace, panes, active: to.id, area: null }
}

/** Makes one pane of two: it has the tabs of both and shows what the active one did. */
export function join(workspace: Workspace): Workspace {
  const [left, right] = workspace.panes
  if (right === undefined) return workspace
  const keys = new Set(left.tabs.map(tabKey))
  const tabs = [...left.tabs, ...right.tabs.filter((tab) => !keys.has(tabKey(tab)))]
  return { ...workspace, panes: [{ ...paneOf(workspace), tabs }] }
}
