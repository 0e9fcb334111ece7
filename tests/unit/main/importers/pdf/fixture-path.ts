import { join } from 'node:path'

/** Returns the path of a file under tests/fixtures/import. */
export function fixturePath(name: string): string {
  return join(import.meta.dirname, '../../../../fixtures/import', name)
}
