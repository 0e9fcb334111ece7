import { useMemo } from 'react'
import {
  type PlacedAnnotations,
  placeAnnotations,
} from '../../../../../shared/compare/carrying/place-annotations.ts'
import { useApp } from '../../../../app/context.ts'
import { useTags } from '../../../../db/queries/use-records.ts'
import { type BlockMarks, marksByBlock } from '../model/block-marks.ts'
import type { Edition } from './use-alignment.ts'
import { type LiveAnnotations, useVisible } from './use-live-annotations.ts'

const noMarks: BlockMarks = new Map()

/** Returns the annotations that may be seen in an edition with their places in its text, and what to paint of them. */
export function useEditionMarks(
  edition: Edition,
  live: LiveAnnotations | null,
): { readonly placed: PlacedAnnotations | null; readonly marks: BlockMarks } {
  const { database } = useApp()
  const tree = useTags(database)
  const visible = useVisible(live)
  const { source, textHash } = edition.text
  const placed = useMemo(
    () => (visible === null ? null : placeAnnotations(visible, source.text, textHash)),
    [visible, source, textHash],
  )
  const marks = useMemo(
    () => (placed === null ? noMarks : marksByBlock(source.blocks, placed.placed, tree)),
    [placed, source, tree],
  )
  return { placed, marks }
}
