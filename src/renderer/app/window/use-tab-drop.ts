import { type DragEvent, useState } from 'react'
import type { WorkspaceHandle } from '../state/use-workspace.ts'

/** What a dragged tab carries: its pane's id and its key, after a space. */
const tabType = 'application/x-briefmark-tab'

/** Begins to drag a tab. */
export function dragTab(event: DragEvent, pane: number, key: string): void {
  event.dataTransfer.setData(tabType, `${pane} ${key}`)
  event.dataTransfer.effectAllowed = 'move'
}

/** Lets a pane take tabs that are dragged from the other one; `isOver` while one lies over it. */
export function useTabDrop({ workspace, move }: WorkspaceHandle, pane: number) {
  const [isOver, setOver] = useState(false)
  const isTaken = (event: DragEvent) =>
    workspace.panes.length === 2 && event.dataTransfer.types.includes(tabType)
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!isTaken(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!isTaken(event)) return
      event.preventDefault()
      const [, from, key] = /^(\d+) (.+)$/.exec(event.dataTransfer.getData(tabType)) ?? []
      if (from !== undefined && key !== undefined && Number(from) !== pane) move(key, Number(from))
    },
  }
}
