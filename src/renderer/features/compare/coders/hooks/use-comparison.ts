import { useMemo, useRef } from 'react'
import type { TagLift } from '../../../../../shared/compare/passages/lift-tags.ts'
import type { MatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import type { CodedPassage, ComparedItem } from '../../../../../shared/compare/passages/passage.ts'
import { placePassages } from '../../../../../shared/compare/passages/place-passages.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import { useTask } from '../../worker/use-task.ts'
import { type PackedItems, type PackedPassages, packPassages, unpackItems } from '../model/packed.ts'
import type { Layer, Layers } from './use-layers.ts'
import type { OpenText } from './use-text.ts'

/** How passages of coders stand to each other. */
export interface Comparison {
  readonly coders: readonly CoderId[]
  readonly passages: readonly CodedPassage[]
  /** Passages that do not stand in the present text. */
  readonly leftOut: number
  /** In document order; null until they are worked out the first time. */
  readonly items: readonly ComparedItem[] | null
}

interface Input {
  readonly layers: Layers | null
  readonly text: OpenText | null
  readonly coders: readonly CoderId[]
  readonly lift: TagLift
  readonly rule: MatchRule
}

const startWorker = () =>
  new Worker(new URL('../worker/compare-worker.ts', import.meta.url), { type: 'module' })

/** Returns the list it was given last time while its members are the same. */
function useSame<Value>(list: readonly Value[]): readonly Value[] {
  const last = useRef(list)
  const isSame =
    last.current.length === list.length && list.every((value, index) => value === last.current[index])
  if (!isSame) last.current = list
  return last.current
}

/** Compares coders of a document in a worker; again when a layer, the tags or the rule change. Null until all is read. */
export function useComparison({ layers, text, coders, lift, rule }: Input): Comparison | null {
  const compared = useSame(coders)
  // What is written for the consensus coder must not compare everybody again.
  const own = useSame(compared.map((coder): Layer | undefined => layers?.get(coder)))
  const isRead = layers !== null
  const placed = useMemo(() => {
    if (!isRead || text === null) return null
    const annotations = own.flatMap((layer) => (layer === undefined ? [] : [...layer.values()]))
    return placePassages(annotations, compared, { text: text.source.text, textHash: text.textHash }, lift)
  }, [isRead, own, compared, text, lift])
  const input = useMemo(
    () => (placed === null || compared.length < 2 ? null : packPassages(placed.passages, compared, rule)),
    [placed, compared, rule],
  )
  const { output } = useTask<PackedPassages, PackedItems>(startWorker, input)
  const items = useMemo(() => (output === null ? null : unpackItems(output)), [output])
  return useMemo(() => {
    if (placed === null) return null
    // What was worked out for other coders is not shown under these.
    const fits = output !== null && output.of.coders.join() === compared.join()
    return { coders: compared, ...placed, items: fits ? items : null }
  }, [placed, compared, output, items])
}
