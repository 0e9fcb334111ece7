import { useLayoutEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { useSlipLayout } from '../../../src/renderer/features/reader/hooks/use-slip-layout.ts'
import { createPassageSet, patchPassageSet } from '../../../src/renderer/features/reader/model/passages.ts'
import type { ReaderCore } from '../../../src/renderer/features/reader/state/reader-core.ts'
import {
  initialReaderState,
  type ReaderState,
} from '../../../src/renderer/features/reader/state/reader-state.ts'
import { createStore, type Store } from '../../../src/renderer/features/reader/state/store.ts'
import { passageOf } from '../../unit/renderer/reader/passage.ts'

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

/** Draws the slips of a store without layout; returns what was drawn, as ids. */
function drawSlips(store: Store<ReaderState>) {
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
  return { drawn, root }
}

test('slips follow when the frame with their passages was drawn', async () => {
  const [seen, written] = [passageOf('b', 10, 15), passageOf('c', 20, 25)]
  const store = createStore({ ...initialReaderState, passages: createPassageSet([seen]) })
  const { drawn, root } = drawSlips(store)
  await frame()
  flushSync(() =>
    store.set({ passages: patchPassageSet(store.get().passages, new Map([[written.id, written]])) }),
  )
  await new Promise((done) => requestAnimationFrame(done))
  expect(drawn.at(-1)).toBe(seen.id)
  await expect.poll(() => drawn.at(-1)).toBe(`${seen.id} ${written.id}`)
  root.unmount()
})

test('a slip that is hidden is not drawn again, whatever changes just then', async () => {
  const [hidden, seen, written] = [passageOf('a', 0, 5), passageOf('b', 10, 15), passageOf('c', 20, 25)]
  const store = createStore({ ...initialReaderState, passages: createPassageSet([hidden, seen]) })
  const { drawn, root } = drawSlips(store)
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
