import type { AlignmentGroup } from '../../../../shared/compare/editions/alignment.ts'
import { editionsMessages } from '../../../../shared/messages/compare-editions.ts'
import type { SourceText } from '../../../../shared/text/canonical-text.ts'
import type { CliIo } from '../cli-io.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { alignEditions, noteUnrelated } from '../read-editions.ts'
import { renderJson, renderTable, shorten } from '../table.ts'

/** "4" or "4–6" or "4, 7". */
function renderIndices(indices: readonly number[]): string {
  const [first, last] = [indices[0], indices.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (indices.length > 1 && last - first === indices.length - 1) return `${first}–${last}`
  return indices.join(', ')
}

function printGroups(io: CliIo, groups: readonly AlignmentGroup[], old: SourceText, next: SourceText): void {
  const begins = (source: SourceText, indices: readonly number[]) =>
    shorten(source.blocks[indices[0] ?? -1]?.text ?? '', 36)
  const rows = groups.map((group) => [
    renderIndices(group.old),
    renderIndices(group.new),
    editionsMessages.stateOf(group.state, group.changed) +
      (group.doubt === null ? '' : ` (${editionsMessages.doubtful.toLowerCase()})`),
    group.old.length === 0 || group.new.length === 0 ? '' : editionsMessages.percent(group.similarity),
    begins(old, group.old),
    begins(next, group.new),
  ])
  io.stdout.write(renderTable(['Old', 'New', 'State', 'Alike', 'Old text', 'New text'], rows))
}

/** Aligns two editions of a report paragraph by paragraph. */
export const align: Command = {
  name: 'align',
  synopsis: 'LIBRARY OLD NEW [--json]',
  summary: 'align two editions of a report paragraph by paragraph',
  details: `  OLD, NEW  two documents: ids, beginnings of ids, file names or titles
  --json    [{old: [index...], new: [index...], state, changed, similarity, confidence, doubtful, doubt?}] in the order of the
            old edition; indices count the blocks of “text --json” from 0
            state: same, reworded, moved, split, joined, dropped, new
            doubt: partElsewhere (a part of it seems to stand elsewhere), hardlyAlike (few words are the same), alone
            (half of the words are the same, and nothing beside it is paired)
            similarity: of the words, 0 to 1; confidence: how sure the pairing is, 0 to 1`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: { json: { type: 'boolean' } },
      positionals: ['LIBRARY', 'OLD', 'NEW'],
    })
    const [path = '', oldName = '', newName = ''] = positionals
    return withLibrary(io, path, async (session, opened) => {
      const aligned = await alignEditions(session, opened, { old: oldName, new: newName })
      if (!aligned.ok) {
        io.stderr.write(`briefmark: ${aligned.message}\n`)
        return exitCodes.failed
      }
      const { groups } = aligned.alignment
      noteUnrelated(aligned.alignment, io.stderr)
      if (values.json === true) {
        const shown = groups.map((group) => ({
          old: group.old,
          new: group.new,
          state: group.state,
          changed: group.changed,
          similarity: group.similarity,
          confidence: group.confidence,
          doubtful: group.doubt !== null,
          ...(group.doubt === null ? {} : { doubt: group.doubt }),
        }))
        io.stdout.write(renderJson(shown))
      } else printGroups(io, groups, aligned.old.source, aligned.new.source)
      return exitCodes.ok
    })
  },
}
