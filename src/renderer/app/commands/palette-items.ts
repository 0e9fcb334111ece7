import type { LucideIcon } from 'lucide-react'
import { appMessages } from '../../../shared/messages/app.ts'
import { type Findable, findBest } from './palette-search.ts'

/** One line of the palette. */
export interface PaletteItem extends Findable {
  readonly id: string
  readonly icon: LucideIcon | null
  /** Number of a tag colour, in place of an icon. */
  readonly colour?: number
  readonly language?: string
  readonly keys?: string | undefined
  run(): void
}

export interface PaletteSource {
  readonly documents: readonly PaletteItem[]
  readonly tags: readonly PaletteItem[]
  readonly actions: readonly PaletteItem[]
}

export interface PaletteGroup {
  readonly title: string
  readonly items: readonly PaletteItem[]
}

/** Returns what the palette lists for what was typed; after ">" actions alone. */
export function paletteGroups(source: PaletteSource, typed: string): PaletteGroup[] {
  const onlyActions = typed.trimStart().startsWith('>')
  const query = onlyActions ? typed.trimStart().slice(1) : typed
  const groups = onlyActions
    ? [{ title: appMessages.paletteActions, items: findBest(source.actions, query, 50) }]
    : [
        { title: appMessages.paletteDocuments, items: findBest(source.documents, query, 8) },
        { title: appMessages.paletteTags, items: findBest(source.tags, query, 6) },
        {
          title: appMessages.paletteActions,
          items: findBest(source.actions, query, query.trim() === '' ? 5 : 8),
        },
      ]
  return groups.filter((group) => group.items.length > 0)
}
