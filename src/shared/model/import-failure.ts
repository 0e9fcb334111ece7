import { z } from 'zod'

/** Why a file could not be imported. Each has its sentence, and what to do about it, in the message catalogue. */
export const importFailureSchema = z.enum([
  'unsupportedType',
  'empty',
  'damaged',
  'passwordNeeded',
  'passwordWrong',
  'noText',
  'tooLarge',
  'tooComplex',
  'timeLimit',
  'memoryLimit',
  'unreadable',
  'cancelled',
  'internal',
])
export type ImportFailure = z.infer<typeof importFailureSchema>
