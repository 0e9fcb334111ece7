import { z } from 'zod'
import { textHashSchema } from './ids.ts'

/** Where a passage stands. Offsets are UTF-16 code units into the canonical text named by `textHash`, half-open. */
export const anchorSchema = z
  .strictObject({
    textHash: textHashSchema,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    /** The words themselves: the canonical text from start to end. */
    exact: z.string().min(1),
    /** Up to 32 characters before and after, to find the passage again in another text. */
    prefix: z.string(),
    suffix: z.string(),
  })
  .refine(
    (anchor) => anchor.end - anchor.start === anchor.exact.length,
    'exact has another length than the range',
  )
export type Anchor = z.infer<typeof anchorSchema>
