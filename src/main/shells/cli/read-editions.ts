import { pairingOptions } from '../../../shared/compare/carrying/pairing-options.ts'
import { alignBlocks } from '../../../shared/compare/editions/align-blocks.ts'
import type { Alignment } from '../../../shared/compare/editions/alignment.ts'
import { readPairing } from '../../../shared/log/records.ts'
import { alignEditionsMessages as messages } from '../../../shared/messages/align-editions.ts'
import type { Document } from '../../../shared/model/document.ts'
import { composeSourceText, type SourceText } from '../../../shared/text/canonical-text.ts'
import type { OpenLibrary } from '../../core/library/open-library.ts'
import type { Output } from './cli-io.ts'
import { findDocument } from './find-document.ts'
import type { CliSession } from './open-session.ts'
import { UsageError } from './usage-error.ts'

/** A document as one side of a comparison. */
export interface Edition {
  readonly document: Document
  readonly textHash: string
  readonly source: SourceText
}

/** Two editions with how their blocks belong together, or the sentence that says why there is nothing to align. */
export type AlignedEditions =
  | { readonly ok: true; readonly old: Edition; readonly new: Edition; readonly alignment: Alignment }
  | { readonly ok: false; readonly message: string }

/** Says on `stderr` that two texts have hardly a paragraph in common, where they have not. */
export function noteUnrelated({ looksUnrelated, paired, compared }: Alignment, stderr: Output): void {
  if (!looksUnrelated) return
  const message = messages.unrelated(paired.old + paired.new, compared.old + compared.new)
  stderr.write(`briefmark: ${message}\n`)
}

/**
 * Reads two documents and aligns them around the corrections made by hand. Throws `unknownDocument`, `ambiguousDocument`, and
 * `UsageError` for one document given twice.
 */
export async function alignEditions(
  { client }: Pick<CliSession, 'client'>,
  { library: { state } }: OpenLibrary,
  wanted: { readonly old: string; readonly new: string },
): Promise<AlignedEditions> {
  const read = async (document: Document): Promise<Edition> => {
    const { textHash, extracted } = await client.call('sources.text', { document: document.id })
    return { document, textHash, source: composeSourceText(extracted) }
  }
  const [oldDocument, newDocument] = [findDocument(state, wanted.old), findDocument(state, wanted.new)]
  if (oldDocument.id === newDocument.id) throw new UsageError(messages.sameDocument(oldDocument.title))
  const old = await read(oldDocument)
  const next = await read(newDocument)
  for (const { document, source } of [old, next])
    if (source.text.trim() === '') return { ok: false, message: messages.noText(document.title) }
  const pairings = [...state.pairing].map(([id, register]) => readPairing(id, register))
  const side = ({ document, textHash, source }: Edition) => ({
    document: document.id,
    textHash,
    blocks: source.blocks.length,
  })
  const options = pairingOptions(pairings, { old: side(old), new: side(next) })
  return { ok: true, old, new: next, alignment: alignBlocks(old.source.blocks, next.source.blocks, options) }
}
