import { describeError, type ErrorText } from '../../shared/messages/errors.ts'
import { ContractError } from './client.ts'

/** Returns what to tell a person about anything that was thrown. What is not expected is written to the console too. */
export function errorText(error: unknown): ErrorText {
  if (error instanceof ContractError) return describeError(error.code, error.details)
  console.error(error)
  return describeError('internal')
}
