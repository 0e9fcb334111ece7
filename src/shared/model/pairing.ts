import { z } from 'zod'
import { hashName } from '../base/hash.ts'
import { coderIdSchema, documentIdSchema, type PairingId, pairingIdSchema, textHashSchema } from './ids.ts'

/** A correction by hand of how the paragraphs of two editions are paired. */
export const pairingFieldsSchema = z.strictObject({
  oldDocument: documentIdSchema,
  newDocument: documentIdSchema,
  /** The texts whose blocks are meant: of another extraction nothing is known. */
  oldTextHash: textHashSchema,
  newTextHash: textHashSchema,
  /** Indices of blocks, ascending. */
  old: z.array(z.int().nonnegative()),
  new: z.array(z.int().nonnegative()),
  /** True: these belong together. False: they don't. */
  together: z.boolean(),
  by: coderIdSchema.nullable(),
  /** Milliseconds since 1970. Where two corrections speak of one paragraph, the later holds. */
  modified: z.int(),
  deleted: z.boolean(),
})
export type PairingFields = z.infer<typeof pairingFieldsSchema>

export interface Pairing extends PairingFields {
  readonly id: PairingId
}

/** Returns the id of the correction that speaks of these blocks of these texts. */
export function pairingIdOf(
  pairing: Pick<PairingFields, 'oldDocument' | 'newDocument' | 'oldTextHash' | 'newTextHash' | 'old' | 'new'>,
): PairingId {
  const { oldDocument, newDocument, oldTextHash, newTextHash } = pairing
  const blocks = `${pairing.old.join(',')}:${pairing.new.join(',')}`
  return pairingIdSchema.parse(
    `p${hashName([oldDocument, newDocument, oldTextHash, newTextHash, blocks].join(' '))}`,
  )
}
