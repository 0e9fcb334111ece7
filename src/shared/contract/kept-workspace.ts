import { z } from 'zod'
import { briefIdSchema, documentIdSchema } from '../model/ids.ts'

/** More tabs than a person opens; a list in a file must not grow for ever. */
export const maxTabs = 200

const keptTabSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    document: documentIdSchema,
    /** Where reading stopped in this tab, where another tab has the same document: offset into the canonical text. */
    offset: z.int().nonnegative().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('brief'), brief: briefIdSchema }),
])
export type KeptTab = z.infer<typeof keptTabSchema>

/** What is open in a window of a library, as the program keeps it for the next time. */
export const keptWorkspaceSchema = z.strictObject({
  /** From left to right; `front` is the index of the tab that the pane shows. */
  panes: z
    .array(
      z.strictObject({
        tabs: z.array(keptTabSchema).max(maxTabs),
        front: z.int().nonnegative(),
      }),
    )
    .min(1)
    .max(2),
  /** Index of the pane that keys are meant for. */
  active: z.int().min(0).max(1),
  /** The left pane's share of the width, in per cent. */
  share: z.number().min(0).max(100),
  /** The area that lies in front of the panes; null: none does. */
  area: z.enum(['library', 'briefs', 'compare']).nullable(),
})
export type KeptWorkspace = z.infer<typeof keptWorkspaceSchema>
