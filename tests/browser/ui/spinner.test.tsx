import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { Spinner } from '../../../src/renderer/ui/Spinner.tsx'

test('turns only when it has stood for a moment', async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  root.render(<Spinner />)
  await expect.poll(() => host.querySelector('svg')).not.toBeNull()
  const ring = host.querySelector('svg') as SVGElement
  expect(ring.getAnimations()).toHaveLength(0)
  await expect.poll(() => ring.getAnimations()).toHaveLength(1)
  root.unmount()
  host.remove()
})
