import { startTransition, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { createTabPlaces } from '../../../src/renderer/app/state/tab-places.ts'
import { useWorkspace, type WorkspaceHandle } from '../../../src/renderer/app/state/use-workspace.ts'
import { emptyWorkspace, hereOf } from '../../../src/renderer/app/state/workspace.ts'

test('a place that is still being drawn in pieces is gone on from', async () => {
  let handle: WorkspaceHandle | undefined
  let drawAgain = () => {}
  function Window() {
    const [, setTick] = useState(0)
    drawAgain = () => setTick((tick) => tick + 1)
    handle = useWorkspace(() => ({ workspace: emptyWorkspace, places: createTabPlaces() }))
    return null
  }
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(<Window />))
  startTransition(() => handle?.go({ kind: 'compare', view: 'matrix' }))
  // Something else of the window is drawn meanwhile, and the keyboard comes into the pane.
  flushSync(() => drawAgain())
  flushSync(() => handle?.activate(emptyWorkspace.active))
  await expect.poll(() => handle && hereOf(handle.workspace)).toEqual({ kind: 'compare', view: 'matrix' })
  root.unmount()
})
