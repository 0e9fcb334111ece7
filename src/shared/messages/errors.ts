import type { ErrorCode } from '../contract/errors.ts'
import type { ImportFailure } from '../model/import-failure.ts'
import type { Details } from './details.ts'
import { importFailures } from './import-failures.ts'
import { libraryErrors } from './library-errors.ts'
import { programErrors } from './program-errors.ts'
import { recordErrors } from './record-errors.ts'

/** What happened, naming the file where there is one, and what the person can do now; `todo` may be "". */
export interface ErrorText {
  readonly what: string
  readonly todo: string
}

export type Describe = (details: Details) => ErrorText

export const errorTexts: Readonly<Record<ErrorCode, Describe>> & Readonly<Record<ImportFailure, Describe>> = {
  ...programErrors,
  ...libraryErrors,
  ...recordErrors,
  ...importFailures,
}

const hasText = (code: unknown): code is ErrorCode | ImportFailure =>
  typeof code === 'string' && Object.hasOwn(errorTexts, code)

/**
 * Returns the sentences for an error code of the contract or of an import. An import that failed because the library
 * could not be written has the true reason, such as `diskFull`, in its details.
 */
export function describeError(code: ErrorCode | ImportFailure, details: Details = {}): ErrorText {
  const { reason } = details
  return errorTexts[code === 'unreadable' && hasText(reason) ? reason : code](details)
}
