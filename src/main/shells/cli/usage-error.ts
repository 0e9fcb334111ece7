/** The command line is wrong in itself: told with the command's usage, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
