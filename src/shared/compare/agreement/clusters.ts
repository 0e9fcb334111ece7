import { coderIndices, type PreparedAgreement } from './agreement-input.ts'
import { notCoded } from './coded-runs.ts'
import type { SubjectData } from './measure-subject.ts'
import { createTupleNumbers } from './tuple-numbers.ts'
import { readUnits } from './unit-columns.ts'

/** Stretches of text whose units are drawn together: how many units of each pattern of the subject's data each has. */
export interface Clusters {
  readonly length: number
  /** How many of them have units that two coders valued: the others alone have no figure. */
  readonly pairable: number
  /** Where each cluster's entries begin; one more than there are clusters. */
  readonly first: Int32Array
  /** Index of a pattern. */
  readonly pattern: Int32Array
  readonly count: Int32Array
}

/** Returns per document the units with which clusters begin, behind the first one. */
function listBeginnings({ input }: PreparedAgreement, kind: 'documents' | 'paragraphs'): number[][] {
  return input.documents.map((document) => {
    if (kind === 'documents') return []
    const units = readUnits(document)
    // What stands before the first paragraph is white space: it belongs to that.
    return document.paragraphs
      .slice(1)
      .map(({ start }) => units.from(start))
      .filter((unit) => unit > 0)
  })
}

/** Returns the clusters that have units which count and somebody valued, in order of documents and text. */
export function readClusters(
  prepared: PreparedAgreement,
  { subject, units }: SubjectData,
  kind: 'documents' | 'paragraphs',
): Clusters {
  const { coded, input, sets } = prepared
  const numbers = createTupleNumbers()
  for (const { codes } of units.patterns) numbers.numberOf(codes)
  // What a set says about the subject: the set itself, or whether the tag is in it.
  const { tag } = subject
  const meanings = sets.values.map((set, code) => (tag === null ? code : Number(set.includes(tag))))
  const coders = coderIndices(prepared, subject)
  const countsUncoded = input.uncoded === 'included'
  const beginnings = listBeginnings(prepared, kind)
  const first = [0]
  const pattern: number[] = []
  const count: number[] = []
  let pairable = 0
  let isPairable = false
  const close = () => {
    if (pattern.length > (first.at(-1) ?? 0)) first.push(pattern.length)
    if (isPairable) pairable += 1
    isPairable = false
  }
  let document = -1
  let unit = 0
  let next = 0
  for (let run = 0; run < coded.length; run += 1) {
    if (coded.document[run] !== document) {
      close()
      document = coded.document[run] ?? 0
      unit = 0
      next = 0
    }
    const codes = coders.map((coder) => {
      const code = coded.codes[run * input.coders.length + coder] ?? notCoded
      return code === notCoded ? null : code
    })
    const counts = codes.some((code) => code !== null && (countsUncoded || code !== 0))
    const isPaired = counts && codes.filter((code) => code !== null).length > 1
    const number = numbers.numberOf(codes.map((code) => (code === null ? null : (meanings[code] ?? 0))))
    const end = unit + (coded.count[run] ?? 0)
    while (unit < end) {
      const own = beginnings[document] ?? []
      for (; (own[next] ?? end) <= unit; next += 1) close()
      const to = Math.min(end, own[next] ?? end)
      if (counts) {
        pattern.push(number)
        count.push(to - unit)
      }
      isPairable ||= isPaired
      unit = to
    }
  }
  close()
  return {
    length: first.length - 1,
    pairable,
    first: Int32Array.from(first),
    pattern: Int32Array.from(pattern),
    count: Int32Array.from(count),
  }
}
