import { z } from 'zod'

/** Every expected failure that can cross the contract. Each has its sentence in the message catalogue. */
export const errorCodeSchema = z.enum([
  // the contract itself
  'badRequest',
  'unknownMethod',
  'protocolMismatch',
  'connectionLost',
  'internal',
  // libraries
  'noLibrary',
  'folderMissing',
  'notALibrary',
  'newerFormat',
  'libraryDamaged',
  'readOnly',
  'folderNotEmpty',
  'diskFull',
  'unreadable',
  // records
  'unknownDocument',
  'ambiguousDocument',
  'unknownAnnotation',
  'unknownTag',
  'unknownCoder',
  'coderNeeded',
  'quoteNotFound',
  'quoteAmbiguous',
  'badRange',
  'sourceMissing',
  'textMissing',
  'codingHidden',
  // importing
  'unknownJob',
  'unknownUpload',
  // shells
  'notAvailable',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>
