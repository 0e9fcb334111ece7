import { startTransition, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import type { ComparePlace } from '../../../../src/renderer/app/context.ts'
import { useAgreementOptions } from '../../../../src/renderer/features/compare/agreement/hooks/use-agreement-options.ts'

test('what is chosen while an earlier choice is still being drawn is added to it', async () => {
  let shown: ReturnType<typeof useAgreementOptions> | undefined
  function View() {
    const [place, onPlace] = useState<ComparePlace>({ kind: 'compare', view: 'agreement' })
    shown = useAgreementOptions({ place, onPlace })
    return null
  }
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(<View />))
  startTransition(() => shown?.[1]({ unit: 'word' }))
  flushSync(() => shown?.[1]({ uncoded: 'excluded' }))
  await expect.poll(() => shown?.[0]).toMatchObject({ unit: 'word', uncoded: 'excluded' })
  root.unmount()
})
