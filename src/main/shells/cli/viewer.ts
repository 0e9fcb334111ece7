import type { FoldState } from '../../../shared/log/fold.ts'
import { coderIdOf, normaliseCoderName } from '../../../shared/model/coder.ts'
import { hidesSome } from '../../../shared/model/coding.ts'
import type { CoderId, DocumentId } from '../../../shared/model/ids.ts'
import { readBlindCoding, readDocuments } from '../../core/library/read-state.ts'
import { chooseCoders, findCoder } from './choose-records.ts'
import type { Output } from './cli-io.ts'
import { firstCoder } from './current-coder.ts'

/** The option of every command that blind coding has a say in, for its `--help`. */
export const viewerHelp = 'who looks, where coding is blind; by default the name set in Briefmark'

/**
 * Returns for whom a command reads: blind coding hides others' passages from that coder. It is the coder given with
 * `--as`, else the name set in this installation, else the library's first coder, whom `init` was told; null where
 * nobody is known. Throws `unknownCoder` for a name given that nobody in the library has.
 */
export function readViewer(state: FoldState, given: string | undefined, preferred: string): CoderId | null {
  if (given !== undefined) return chooseCoders(state, [given])[0] ?? null
  const name = normaliseCoderName(preferred)
  if (name !== '') return findCoder(state, name) ?? coderIdOf(name)
  return firstCoder(state)
}

/** Says on `stderr` that a list or count leaves out what is hidden from `viewer` in `documents`, by default in any. */
export function noteHidden(
  state: FoldState,
  viewer: CoderId | null,
  stderr: Output,
  documents: Iterable<DocumentId> = readDocuments(state).map(({ id }) => id),
): void {
  if (!hidesSome(readBlindCoding(state), viewer, documents)) return
  stderr.write(
    'Coding is blind: passages of other coders are left out where the coding is not marked as done (briefmark done).\n',
  )
}
