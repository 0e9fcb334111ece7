import type { ReactNode } from 'react'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import { hereOf, type Pane, type Place, paneOf } from '../state/workspace.ts'
import { PaneFrame } from './PaneFrame.tsx'
import { PaneRow } from './PaneRow.tsx'
import { Tabs } from './Tabs.tsx'
import { TopRow } from './TopRow.tsx'

interface Props {
  readonly workspace: WorkspaceHandle
  /** Whether two panes fit beside each other; else the active one is seen, with the tabs of both. */
  readonly fits: boolean
  readonly crumb: ReactNode
  readonly tools: ReactNode
  readonly onShowSidebar: (() => void) | undefined
  view(place: Place, pane: Pane): ReactNode
}

const sides = ['left', 'right'] as const

/** The panes with their tabs; an area takes the place of both. */
export function Panes({ workspace, fits, crumb, tools, onShowSidebar, view }: Props) {
  const { workspace: now } = workspace
  const { panes, area } = now
  const here = hereOf(now)
  const isBeside = panes.length === 2 && area === null && fits
  const active = paneOf(now)
  const tabsOf = (pane: Pane, index: number) => (
    <Tabs
      key={pane.id}
      workspace={workspace}
      pane={pane}
      side={panes.length === 1 ? null : (sides[index] ?? null)}
      isShown={area === null && (isBeside || pane === active)}
    />
  )
  const shown = isBeside ? panes : [active]
  return (
    <PaneRow
      share={now.share}
      onShare={workspace.setShare}
      panes={shown.map((pane, index) => (
        <PaneFrame
          key={pane.id}
          workspace={workspace}
          id={pane.id}
          side={isBeside ? (sides[index] ?? null) : null}
          isActive={pane.id === active.id}
          head={
            <TopRow
              {...(index === 0 && { crumb, onShowSidebar })}
              tabs={isBeside ? tabsOf(pane, index) : panes.map(tabsOf)}
              {...(index === shown.length - 1 && { tools })}
            />
          }
        >
          {view(isBeside ? (pane.front ?? here) : here, pane)}
        </PaneFrame>
      ))}
    />
  )
}
