import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Looks for what keeps people out, as far as a program can see it; `view` names what is looked at. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  // Colours are measured when nothing moves any more; the end of one movement may begin the next.
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done))
    do {
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
      await frame()
      await frame()
    } while (document.getAnimations().some(({ playState }) => playState === 'running'))
  })
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${view}: ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
  expect.soft(found).toEqual([])
}
