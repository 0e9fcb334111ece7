import { useMemo } from 'react'
import { pairingOptions } from '../../../../../shared/compare/carrying/pairing-options.ts'
import type { Document } from '../../../../../shared/model/document.ts'
import { useApp } from '../../../../app/context.ts'
import { usePairings } from '../../../../db/queries/use-records.ts'
import { packText } from '../../worker/packed-text.ts'
import { type Task, useTask } from '../../worker/use-task.ts'
import type { AlignedEditions, AlignTask } from '../worker/align-worker.ts'
import type { EditionText } from './use-edition-text.ts'

const startWorker = () =>
  new Worker(new URL('../worker/align-worker.ts', import.meta.url), { type: 'module' })

/** One side of the comparison. */
export interface Edition {
  readonly document: Document
  readonly text: EditionText
}

/** Aligns two editions around the corrections by hand, again when one of those changes or `attempt` does. */
export function useAlignment(old: Edition, next: Edition, attempt: number): Task<AlignedEditions> {
  const { database } = useApp()
  const pairings = usePairings(database)
  const options = useMemo(() => {
    const sideOf = ({ document, text }: Edition) => ({
      document: document.id,
      textHash: text.textHash,
      blocks: text.source.blocks.length,
    })
    return pairingOptions(pairings, { old: sideOf(old), new: sideOf(next) })
  }, [pairings, old, next])
  // Corrections of other editions make new options that say the same.
  const said = JSON.stringify(options)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for `options`, `attempt` asks again; titles may change
  const task = useMemo<AlignTask>(
    () => ({ old: packText(old.text.source), new: packText(next.text.source), options }),
    [old.text, next.text, said, attempt],
  )
  return useTask<AlignTask, AlignedEditions>(startWorker, task)
}
