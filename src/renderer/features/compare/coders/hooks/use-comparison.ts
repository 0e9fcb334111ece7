import { useMemo } from 'react'
import type { TagLift } from '../../../../../shared/compare/passages/lift-tags.ts'
import type { MatchRule } from '../../../../../shared/compare/passages/match-rule.ts'
import type { CoderId } from '../../../../../shared/model/ids.ts'
import { useTask } from '../../worker/use-task.ts'
import { createItemTable, type ItemTable } from '../model/item-table.ts'
import type { CompareRequest, PackedItems } from '../model/packed.ts'
import type { Layer, Layers } from './use-layers.ts'
import { type Placed, usePlaced } from './use-placed.ts'
import { useSame } from './use-same.ts'
import type { OpenText } from './use-text.ts'

/** How passages of coders stand to each other. */
export interface Comparison extends Placed {
  /** Null until they are worked out the first time. */
  readonly items: ItemTable | null
}

interface Input {
  readonly layers: Layers
  readonly text: OpenText
  /** At least two. */
  readonly coders: readonly CoderId[]
  readonly lift: TagLift
  readonly rule: MatchRule
}

const startWorker = () =>
  new Worker(new URL('../worker/compare-worker.ts', import.meta.url), { type: 'module' })

const isOf = (coders: readonly CoderId[], { passages }: Placed) => passages.coders.join() === coders.join()

/** Compares coders of a document in a worker; again when a layer, the tags or the rule change. Null until all is placed. */
export function useComparison({ layers, text, coders, lift, rule }: Input): Comparison | null {
  const compared = useSame(coders)
  // What is written for the consensus coder must not compare everybody again.
  const own = useSame(compared.map((coder): Layer | undefined => layers.get(coder)))
  const placed = usePlaced(own, compared, text, lift)
  const request = useMemo(
    () => (placed === null ? null : { passages: placed.passages, rule }),
    [placed, rule],
  )
  const { output, of } = useTask<CompareRequest, PackedItems>(startWorker, request)
  const items = useMemo(
    () => (output === null || of === null ? null : createItemTable(output, of.passages)),
    [output, of],
  )
  return useMemo(() => {
    // What was worked out for other coders is not shown under these.
    if (placed === null || !isOf(compared, placed)) return null
    const fits = of !== null && of.passages.coders.join() === compared.join()
    return { ...placed, items: fits ? items : null }
  }, [placed, compared, of, items])
}
