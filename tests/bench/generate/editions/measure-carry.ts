import { alignBlocks } from '../../../../src/shared/compare/editions/align-blocks.ts'
import { carryThreshold } from '../../../../src/shared/compare/editions/carried.ts'
import { carryAnnotations } from '../../../../src/shared/compare/editions/carry-annotations.ts'
import { composeSourceText } from '../../../../src/shared/text/canonical-text.ts'
import type { Script } from '../report.ts'
import { generateTrueAnnotations } from './annotations.ts'
import { generateEditions } from './generate-pair.ts'
import { families } from './measure.ts'

/** What became of carried annotations; counts over all pairs. */
export interface CarrySummary {
  readonly annotations: number
  /** Words that survived intact, and how many of those were carried to the right place without asking. */
  readonly intact: number
  readonly intactCarried: number
  /** Carried without asking to a place where the passage is not. */
  readonly wrong: number
  /** Of these: words that did not survive, whatever stands there now. */
  readonly changedCarried: number
  /** Placed exactly right at any confidence. */
  readonly right: number
  readonly toReview: number
  /** Milliseconds for carrying, all pairs. */
  readonly timeMs: number
}

/** Carries made-up annotations over one pair for each seed and says how many came right. */
export function measureCarry(
  family: keyof typeof families,
  script: Script,
  paragraphs: number,
  perPair: number,
  seeds: readonly number[],
): CarrySummary {
  const sum = {
    annotations: 0,
    intact: 0,
    intactCarried: 0,
    wrong: 0,
    changedCarried: 0,
    right: 0,
    toReview: 0,
    timeMs: 0,
  }
  for (const seed of seeds) {
    const truth = generateEditions(families[family], paragraphs, script, seed)
    const annotations = generateTrueAnnotations(truth, perPair, seed + 1000)
    const old = composeSourceText({ blocks: [...truth.old], pageStarts: [] })
    const next = composeSourceText({ blocks: [...truth.new], pageStarts: [] })
    const alignment = alignBlocks(truth.old, truth.new)
    const start = performance.now()
    const carried = carryAnnotations(alignment, old, next, annotations, script)
    sum.timeMs += performance.now() - start
    annotations.forEach((annotation, at) => {
      const result = carried[at]
      const { fate, range } = annotation
      const isRight = range !== null && result?.start === range.start && result.end === range.end
      const isCarried = (result?.confidence ?? 0) >= carryThreshold
      sum.annotations++
      if (isRight) sum.right++
      if (!isCarried && (result?.confidence ?? 0) > 0) sum.toReview++
      if (fate === 'intact') {
        sum.intact++
        if (isCarried && isRight) sum.intactCarried++
        if (isCarried && !isRight) sum.wrong++
      } else if (isCarried) {
        sum.changedCarried++
        sum.wrong++
      }
    })
  }
  return sum
}
