import { startTransition, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import type { ComparePlace } from '../../../../src/renderer/app/context.ts'
import { usePlaceChange } from '../../../../src/renderer/features/compare/parts/use-place-change.ts'

test('what is chosen while an earlier choice is still being drawn is added to it', async () => {
  let shown: ComparePlace | undefined
  let change: ReturnType<typeof usePlaceChange> = () => {}
  function View() {
    const [place, setPlace] = useState<ComparePlace>({ kind: 'compare', view: 'coders' })
    change = usePlaceChange(place, setPlace)
    shown = place
    return null
  }
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(<View />))
  startTransition(() => change((from) => ({ ...from, match: 'any' })))
  flushSync(() => change((from) => ({ ...from, view: 'agreement' })))
  await expect.poll(() => shown).toMatchObject({ view: 'agreement', match: 'any' })
  root.unmount()
})
