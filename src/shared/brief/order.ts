import type { BriefDocument, BriefPassage } from './brief-input.ts'

/** Compares by code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Sorts documents by date, then title, then id; undated ones last. */
export function compareDocuments(a: BriefDocument, b: BriefDocument): number {
  const dated = Number(!a.date) - Number(!b.date)
  return (
    dated ||
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  )
}

/** Returns a comparison by document, in the order of `documents`, then by place in it, then by id. */
export function passageOrder(
  documents: readonly BriefDocument[],
): (a: BriefPassage, b: BriefPassage) => number {
  const rank = new Map(documents.map((document, index) => [document.id, index]))
  const rankOf = (passage: BriefPassage) => rank.get(passage.document) ?? documents.length
  return (a, b) => rankOf(a) - rankOf(b) || a.start - b.start || a.end - b.end || compareText(a.id, b.id)
}
