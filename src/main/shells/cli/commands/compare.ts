import { comparePassages } from '../../../../shared/compare/passages/compare-passages.ts'
import { countByTag, countItems, type StateCounts } from '../../../../shared/compare/passages/count-items.ts'
import { createTagLift } from '../../../../shared/compare/passages/lift-tags.ts'
import {
  type MatchRule,
  parseMatchRule,
  renderMatchRule,
} from '../../../../shared/compare/passages/match-rule.ts'
import type { ComparedItem } from '../../../../shared/compare/passages/passage.ts'
import { placePassages } from '../../../../shared/compare/passages/place-passages.ts'
import {
  indexSettlements,
  type SettledRecords,
  settledStateOf,
} from '../../../../shared/compare/passages/settled.ts'
import type { FoldState } from '../../../../shared/log/fold.ts'
import { readSettlement } from '../../../../shared/log/records.ts'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import type { Annotation } from '../../../../shared/model/annotation.ts'
import type { CoderId, TagId } from '../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import { composeSourceText } from '../../../../shared/text/canonical-text.ts'
import { assertVisible, readAnnotations, readCoders, readTagTree } from '../../../core/library/read-state.ts'
import { chooseCoders, chooseTags } from '../choose-records.ts'
import type { CliIo } from '../cli-io.ts'
import { type Command, exitCodes } from '../command.ts'
import { findDocument } from '../find-document.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { renderJson, renderTable, shorten } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { readViewer, viewerHelp } from '../viewer.ts'

const messages = compareCodersMessages.cli

function readRule(text: string | undefined): MatchRule {
  const rule = parseMatchRule(text ?? 'exact')
  if (rule === null) {
    throw new UsageError(`--match takes exact, overlap or iou:X with X above 0 and at most 1, not “${text}”.`)
  }
  return rule
}

/** Returns the coders given, else every person who marked something, by name. Throws `UsageError` for fewer than two given. */
function chooseCompared(state: FoldState, given: string | undefined, here: readonly Annotation[]): CoderId[] {
  if (given !== undefined) {
    const names = given.split(',').map((name) => name.trim())
    const coders = chooseCoders(
      state,
      names.filter((name) => name !== ''),
    )
    if (coders.length < 2) throw new UsageError('--coders takes two names or more, such as Ada,Jonas.')
    return coders
  }
  const busy = new Set(here.map((annotation) => annotation.coder))
  return readCoders(state).flatMap(({ id, role }) => (role === 'person' && busy.has(id) ? [id] : []))
}

/** Names coders and tags as the output does. */
function createNames(state: FoldState) {
  const coders = new Map(readCoders(state).map(({ id, name }) => [id, name]))
  const paths = new Map(readTagTree(state).all.map(({ tag, path }) => [tag.id, renderTagPath(path)]))
  return {
    coder: (id: CoderId) => coders.get(id) ?? id,
    tag: (id: TagId | null) => (id === null ? null : (paths.get(id) ?? id)),
  }
}
type Names = ReturnType<typeof createNames>

const countsJson = (counts: StateCounts, names: Names) => ({
  ...counts,
  onlyBy: counts.onlyBy.map(({ coders, count }) => ({ coders: coders.map(names.coder), count })),
})

function itemJson(item: ComparedItem, records: SettledRecords, names: Names) {
  const tags = new Set(item.markings.map((marking) => marking.tag))
  return {
    state: item.state,
    tag: tags.size === 1 ? names.tag(item.markings[0]?.tag ?? null) : null,
    coders: item.markings.map((marking) => names.coder(marking.coder)),
    start: item.start,
    end: item.end,
    passages: item.markings.flatMap(({ coder, tag, passages, start, end }) =>
      passages.map((annotationId) => ({
        coder: names.coder(coder),
        annotationId,
        tag: names.tag(tag),
        start,
        end,
        exact: records.annotations.get(annotationId)?.anchor.exact ?? '',
      })),
    ),
    settled: settledStateOf(item, records),
  }
}
type ItemJson = ReturnType<typeof itemJson>

const signs = { agreed: '=', otherExtent: '≈', otherTag: '≠' } as const

function printItems(io: CliIo, items: readonly ItemJson[], coders: readonly string[]): void {
  const { states, only, settled, plain } = compareCodersMessages
  const rows = items.map(({ state, coders: having, start, end, passages, settled: how }) => [
    state === 'only' ? (having[0] === coders[0] ? '−' : '+') : signs[state],
    state === 'only' ? only(having) : states[state],
    [...new Set(passages.map((passage) => passage.tag ?? plain))].join(' / '),
    `${start}–${end}`,
    shorten(passages[0]?.exact ?? '', 48),
    state === 'agreed' && how === 'open' ? '' : settled[how],
  ])
  io.stdout.write(renderTable(['', 'State', 'Tag', 'Range', 'Passage', 'Settled'], rows))
}

/** Compares the passages of two or more coders of one document. */
export const compare: Command = {
  name: 'compare',
  synopsis: `LIBRARY --document D [--coders A,B,...] [--tag PATH]...
         [--match exact|overlap|iou:X] [--as NAME] [--json]`,
  summary: 'compare the passages of coders in a document',
  details: `  --document D  an id, the beginning of one, a file name or a title
  --coders A,B  whose passages, by name; by default of everybody who marked something in the document, without Consensus
  --tag PATH    only under this tag, in which tags below it are included; may be repeated
  --match M     when two spans are the same: exact (by default), iou:X with at least the share X of their words
                together in common (0.5: half), or overlap with any
  --as NAME     ${viewerHelp}
  --json        {document: {id, title}, coders: [{name, passages}], match, leftOut, counts, byTag: [{tag, ...counts}],
                items: [{state, tag, coders, start, end, passages: [{coder, annotationId, tag, start, end, exact}], settled}]}
                counts: {total, agreed, otherExtent, otherTag, only, onlyBy: [{coders, count}]}
                state: agreed (all coders, one tag, the same span), otherExtent (all, one tag, not the same span),
                otherTag (the same span, not one tag), only (one tag, which some of the coders have here)
                tag: null where the passages have different ones, and for highlights without a tag
                settled: open, discuss, settled, or changed since it was settled
                leftOut: passages that do not stand in the present text of the document`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        document: { type: 'string', multiple: true },
        coders: { type: 'string' },
        tag: { type: 'string', multiple: true },
        match: { type: 'string' },
        as: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['LIBRARY'],
    })
    const [wanted, another] = values.document ?? []
    if (wanted === undefined) throw new UsageError('--document is missing: which document?')
    if (another !== undefined)
      throw new UsageError('--document takes one document here; compare each on its own.')
    const rule = readRule(values.match)
    return withLibrary(io, positionals[0] ?? '', async ({ client, preferredCoder }, { library }) => {
      const { state } = library
      const document = findDocument(state, wanted)
      assertVisible(state, readViewer(state, values.as, preferredCoder), [document.id])
      const here = readAnnotations(state, { documents: new Set([document.id]) })
      const coders = chooseCompared(state, values.coders, here)
      const tree = readTagTree(state)
      const lift = createTagLift(tree, chooseTags(state, values.tag))
      const names = createNames(state)
      const fail = (message: string) => {
        io.stderr.write(`briefmark: ${message}\n`)
        return exitCodes.failed
      }
      const { textHash, extracted } = await client.call('sources.text', { document: document.id })
      const { text } = composeSourceText(extracted)
      if (text.trim() === '') return fail(messages.noText(document.title))
      const [first] = coders
      if (first === undefined) return fail(messages.nobody(document.title))
      if (coders.length < 2) return fail(messages.oneCoder(document.title, names.coder(first)))

      const { passages, leftOut } = placePassages(here, coders, { text, textHash }, lift)
      const items = comparePassages(passages, { coders, rule })
      const settlements = [...state.settlement].map(([id, register]) => readSettlement(id, register))
      const records: SettledRecords = {
        annotations: new Map(here.map((annotation) => [annotation.id, annotation])),
        settlements: indexSettlements(document.id, settlements),
        lift,
      }
      const shown = items.map((item) => itemJson(item, records, names))
      const compared = coders.map((coder) => ({
        name: names.coder(coder),
        passages: passages.filter((passage) => passage.coder === coder).length,
      }))
      if (values.json === true) {
        const byTag = [...countByTag(items)].map(([tag, counts]) => ({ tag, path: names.tag(tag), counts }))
        const order = new Map(tree.all.map(({ tag }, index) => [tag.id, index]))
        byTag.sort((a, b) => (order.get(a.tag as TagId) ?? -1) - (order.get(b.tag as TagId) ?? -1))
        io.stdout.write(
          renderJson({
            document: { id: document.id, title: document.title },
            coders: compared,
            match: renderMatchRule(rule),
            leftOut,
            counts: countsJson(countItems(items), names),
            byTag: byTag.map(({ path, counts }) => ({ tag: path, ...countsJson(counts, names) })),
            items: shown,
          }),
        )
        return exitCodes.ok
      }
      for (const { name, passages: marked } of compared)
        if (marked === 0) io.stderr.write(`briefmark: ${messages.nothingHere(name)}\n`)
      if (leftOut > 0) io.stderr.write(`briefmark: ${messages.leftOut(leftOut)}\n`)
      if (shown.length === 0) io.stderr.write(`${messages.nothing}\n`)
      else
        printItems(
          io,
          shown,
          compared.map(({ name }) => name),
        )
      return exitCodes.ok
    })
  },
}
