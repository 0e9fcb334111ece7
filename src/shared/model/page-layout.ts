import { z } from 'zod'

/**
 * Where the characters of a PDF stand on its pages, so that any range of the canonical text can be drawn there.
 * Page coordinates are PDF points (1/72 inch) from the top left corner of the page as it is shown: crop box and
 * rotation are already applied.
 */
export const pageLayoutSchema = z.strictObject({
  format: z.literal(1),
  pages: z.array(
    z.strictObject({
      width: z.number(),
      height: z.number(),
      /**
       * Runs of characters on one line. `block` is an index into the blocks of the text and `start` the UTF-16 offset
       * in it of the first character. `edges` has one more entry than the run has code units: the left edge of each,
       * then the right edge of the last. `top` and `bottom` bound the line.
       */
      runs: z.array(
        z.strictObject({
          block: z.int().nonnegative(),
          start: z.int().nonnegative(),
          top: z.number(),
          bottom: z.number(),
          edges: z.array(z.number()),
        }),
      ),
    }),
  ),
})
export type PageLayout = z.infer<typeof pageLayoutSchema>
