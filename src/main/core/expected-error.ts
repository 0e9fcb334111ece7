/** A condition of disk, file or user that a person can act on: `serve` turns it into an error reply with this code. */
export class ExpectedError<Code extends string = string> extends Error {
  override readonly name = 'ExpectedError'
  readonly code: Code
  /** What the message needs: file names, limits, candidates. Plain JSON. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: Code, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.code = code
    this.details = details
  }
}
