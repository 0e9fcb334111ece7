import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId, TagId } from '../../../shared/model/ids.ts'
import type { TagTree } from '../../../shared/model/tag-tree.ts'
import { useStats } from '../../db/queries/use-stats.ts'
import { useApp } from '../context.ts'
import { useViewer } from '../use-viewer.ts'
import type { Command } from './command.ts'
import { Palette } from './Palette.tsx'
import { usePaletteSource } from './use-palette-source.ts'

interface Props {
  /** What is in the field at first; null: closed. */
  readonly start: string | null
  readonly documents: readonly Document[]
  readonly tags: TagTree
  readonly commands: readonly Command[]
  onDocument(document: DocumentId): void
  onTag(tag: TagId): void
  onClose(): void
}

/** The palette over what the library has. The counts it shows change with every passage, and the window must not. */
export function LibraryPalette({ start, onClose, ...options }: Props) {
  const stats = useStats(useApp().database, useViewer())
  const source = usePaletteSource({ ...options, stats, open: start !== null })
  return <Palette start={start} source={source} onClose={onClose} />
}
