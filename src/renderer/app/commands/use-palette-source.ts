import { FileText } from 'lucide-react'
import { useMemo } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { documentTitle, tellApart } from '../../../shared/messages/document-name.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { DocumentId, TagId } from '../../../shared/model/ids.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import type { TagTree } from '../../../shared/model/tag-tree.ts'
import type { Stats } from '../../db/queries/use-stats.ts'
import type { Command } from './command.ts'
import type { PaletteItem, PaletteSource } from './palette-items.ts'

interface Options {
  /** Nothing is put together while the palette is closed. */
  readonly open: boolean
  readonly documents: readonly Document[]
  readonly tags: TagTree
  readonly stats: Stats
  readonly commands: readonly Command[]
  onDocument(document: DocumentId): void
  onTag(tag: TagId): void
}

const nothing: PaletteSource = { documents: [], tags: [], actions: [] }

/** Returns what the palette can find now. */
export function usePaletteSource(options: Options): PaletteSource {
  const { open, documents, tags, stats, commands, onDocument, onTag } = options
  return useMemo(() => {
    if (!open) return nothing
    const apart = tellApart(documents)
    return {
      documents: [...documents]
        .sort((a, b) => (a.date < b.date ? 1 : -1))
        .map((document) => ({
          id: document.id,
          icon: FileText,
          text: documentTitle(document),
          aside: [apart.get(document.id) ?? '', document.issuer, document.date.slice(0, 4)]
            .filter((part) => part !== '')
            .join(', '),
          language: document.language,
          run: () => onDocument(document.id),
        })),
      tags: tags.all.map(({ tag, path }) => ({
        id: tag.id,
        icon: null,
        colour: tag.colour,
        text: tag.name,
        aside: [
          renderTagPath(path.slice(0, -1)),
          appMessages.passages(stats.tagsWithChildren.get(tag.id) ?? 0),
        ]
          .filter((part) => part !== '')
          .join(', '),
        run: () => onTag(tag.id),
      })),
      actions: commands
        .filter((command) => command.enabled && command.id !== 'app.palette' && command.id !== 'app.actions')
        .map(
          (command): PaletteItem => ({
            id: command.id,
            icon: command.icon,
            text: commandMessages[command.id],
            aside: '',
            keys: command.keys[0],
            run: command.run,
          }),
        ),
    }
  }, [open, documents, tags, stats, commands, onDocument, onTag])
}
