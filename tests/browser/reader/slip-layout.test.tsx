import { useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { useSlipLayout } from '../../../src/renderer/features/reader/hooks/use-slip-layout.ts'
import { createPassageSet, patchPassageSet } from '../../../src/renderer/features/reader/model/passages.ts'
import type { ReaderCore } from '../../../src/renderer/features/reader/state/reader-core.ts'
import { initialReaderState } from '../../../src/renderer/features/reader/state/reader-state.ts'
import { createStore } from '../../../src/renderer/features/reader/state/store.ts'
import { passageOf } from '../../unit/renderer/reader/passage.ts'

test('a slip that is hidden is not drawn again, whatever changes just then', async () => {
  const [hidden, seen, written] = [passageOf('a', 0, 5), passageOf('b', 10, 15), passageOf('c', 20, 25)]
  const store = createStore({ ...initialReaderState, passages: createPassageSet([hidden, seen]) })
  const host = document.createElement('div')
  const core = {
    store,
    scroll: host,
    text: { root: host },
    viewport: {
      rangeOf: () => ({ start: 0, end: 100 }),
      topsOf: (offsets: readonly number[]) => offsets.map((offset) => offset * 10),
    },
  } as unknown as ReaderCore
  const drawn: string[] = []
  function Slips() {
    const { slips } = useSlipLayout(core)
    useLayoutEffect(() => void drawn.push(slips.map(({ passage }) => passage.id).join(' ')), [slips])
    return null
  }
  const root = createRoot(host)
  flushSync(() => root.render(<Slips />))
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  await frame()
  expect(drawn.at(-1)).toBe(`${hidden.id} ${seen.id}`)
  drawn.length = 0

  // Hidden, and before the margin has followed another passage comes.
  flushSync(() => store.set({ passages: createPassageSet([seen]) }))
  flushSync(() =>
    store.set({ passages: patchPassageSet(store.get().passages, new Map([[written.id, written]])) }),
  )
  await expect.poll(() => drawn.at(-1)).toBe(`${seen.id} ${written.id}`)
  expect(drawn.filter((ids) => ids.includes(hidden.id))).toEqual([])
  root.unmount()
})
