import { z } from 'zod'
import { categoryMeasures, unitizingMeasures } from '../../../shared/compare/agreement/measures.ts'
import { unitKinds } from '../../../shared/compare/agreement/unit-ranges.ts'
import { coderIdSchema, documentIdSchema, tagIdSchema } from '../../../shared/model/ids.ts'

const measureSchema = z.enum([...categoryMeasures, ...unitizingMeasures])

/** How a person wants agreement measured and shown. */
export const agreementOptionsSchema = z.strictObject({
  /** None: all that two of the coders coded. */
  documents: z.array(documentIdSchema).readonly(),
  /** Fewer than two: everybody who shares a document with somebody. */
  coders: z.array(coderIdSchema).readonly(),
  /** None: every tag in use. */
  tags: z.array(tagIdSchema).readonly(),
  unit: z.enum(unitKinds),
  uncoded: z.enum(['included', 'excluded']),
  /** Null: those that suit the number of coders. */
  measures: z.array(measureSchema).readonly().nullable(),
  /** What the bootstrap draws anew for the intervals. */
  resampling: z.enum(['units', 'documents']),
  /** What is shown of the figures. */
  table: z.enum(['tags', 'pairs', 'confusion']),
  /** Of the table by tag. */
  sort: z
    .strictObject({ key: z.union([z.enum(['tag', 'coded']), measureSchema]), descending: z.boolean() })
    .readonly(),
  /** What pairs of coders are compared by. Null, or not among the measures: the first of them. */
  pairMeasure: measureSchema.nullable(),
  /** Null, or not among the tags: all together. */
  pairTag: tagIdSchema.nullable(),
  /** Whose tags stand in rows and columns. Null, or not among the coders: the first two. */
  confused: z.tuple([coderIdSchema, coderIdSchema]).readonly().nullable(),
})
export type AgreementOptions = Readonly<z.infer<typeof agreementOptionsSchema>>
