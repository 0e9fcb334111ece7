import type { TextRange } from '../../text/text-range.ts'

/** When two spans count as the same: their ends are equal, they share at least a part of their words, or any of them. */
export type MatchRule =
  | { readonly kind: 'exact' }
  | { readonly kind: 'overlap' }
  | {
      readonly kind: 'iou'
      /** Least intersection over union, above 0 and at most 1. */
      readonly least: number
    }

/** Returns how many code units two spans share. */
export function sharedLength(a: TextRange, b: TextRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Returns the intersection over the union of two spans: 0 when they share nothing, 1 when they are equal (Jaccard 1901). */
export function intersectionOverUnion(a: TextRange, b: TextRange): number {
  const shared = sharedLength(a, b)
  return shared === 0 ? 0 : shared / (a.end - a.start + (b.end - b.start) - shared)
}

/** Whether spans with this intersection over union are the same by the rule. */
export function isSameSpan(rule: MatchRule, iou: number): boolean {
  if (rule.kind === 'exact') return iou === 1
  return rule.kind === 'overlap' ? iou > 0 : iou >= rule.least
}

/** Returns the rule written as `exact`, `overlap` or `iou:0.5`; null for anything else, also for a share that is not above 0 and at most 1. */
export function parseMatchRule(text: string): MatchRule | null {
  if (text === 'exact' || text === 'overlap') return { kind: text }
  const share = /^iou:(\d(?:\.\d{1,6})?|\.\d{1,6})$/.exec(text)?.[1]
  if (share === undefined) return null
  const least = Number(share)
  return least > 0 && least <= 1 ? { kind: 'iou', least } : null
}

/** Returns the rule as `parseMatchRule` reads it. */
export function renderMatchRule(rule: MatchRule): string {
  return rule.kind === 'iou' ? `iou:${rule.least}` : rule.kind
}
