import { z } from 'zod'

/** How far a log was read. */
export const cursorSchema = z.strictObject({
  /** Just after the last line feed that was read, in bytes from the file's start. */
  offsetBytes: z.int().nonnegative(),
  /** SHA-256 of all bytes before it, hexadecimal: a log that was rewritten before the cursor is noticed. */
  prefixHash: z.string(),
})
export type Cursor = z.infer<typeof cursorSchema>

/** By log: the file's name without `.jsonl`. */
export const cursorsSchema = z.record(z.string(), cursorSchema)
export type Cursors = z.infer<typeof cursorsSchema>
