import { describeError, type ErrorText } from '../../shared/messages/errors.ts'
import { describeViewError } from '../../shared/messages/view.ts'
import { ContractError } from './client.ts'

/** Returns what to tell a person about anything that was thrown. What is not expected is written to the console too. */
export function errorText(error: unknown): ErrorText {
  if (error instanceof ContractError) return describeError(error.code, error.details)
  console.error(error)
  const viewError = describeViewError(error)
  if (viewError !== null) return viewError
  return describeError('internal')
}
