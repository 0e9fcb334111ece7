import { packUnits } from '../../../../shared/compare/carrying/pack-units.ts'
import { placeAnnotations } from '../../../../shared/compare/carrying/place-annotations.ts'
import { proposePlaces } from '../../../../shared/compare/carrying/proposals.ts'
import {
  composeQueue,
  countStates,
  type QueueItem,
  unrecordedItems,
  untouchedCertainItems,
} from '../../../../shared/compare/carrying/queue.ts'
import {
  acceptWrites,
  type CarryTarget,
  proposedPlace,
  waitWrites,
} from '../../../../shared/compare/carrying/writes.ts'
import { carryThreshold } from '../../../../shared/compare/editions/carried.ts'
import { maxOperations, type Operation } from '../../../../shared/log/entry.ts'
import type { FoldState } from '../../../../shared/log/fold.ts'
import { readCarry } from '../../../../shared/log/records.ts'
import { carryMessages } from '../../../../shared/messages/carry-passages.ts'
import { carryReasonTexts, editionsMessages } from '../../../../shared/messages/compare-editions.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { readAnnotations, visibleAnnotations } from '../../../core/library/read-state.ts'
import { type Command, exitCodes } from '../command.ts'
import { type CliSession, withLibrary } from '../open-session.ts'
import { readArguments } from '../read-arguments.ts'
import { type AlignedEditions, alignEditions, noteUnrelated } from '../read-editions.ts'
import { renderJson, renderTable, shorten } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { noteHidden, readViewer, viewerHelp } from '../viewer.ts'

type Aligned = Extract<AlignedEditions, { ok: true }>

function readConfidence(text: string | undefined): number {
  if (text === undefined) return carryThreshold
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new UsageError(`--min-confidence takes a number from 0 to 1, not “${text}”.`)
  return value
}

/** Returns the passages of the old edition that may be seen, where they would stand, and what was decided. */
function readQueue(state: FoldState, editions: Aligned, viewer: CoderId | null): QueueItem[] {
  const { old, new: next, alignment } = editions
  const annotations = visibleAnnotations(state, viewer, { documents: new Set([old.document.id]) })
  const { placed, lost } = placeAnnotations(annotations, old.source.text, old.textHash)
  const places = placed.map(({ annotation, start, end }) => ({ annotation: annotation.id, start, end }))
  const carried = readAnnotations(state, { documents: new Set([next.document.id]) })
  return composeQueue({
    to: next.document.id,
    annotations: [...placed.map(({ annotation }) => annotation), ...lost],
    proposals: proposePlaces(alignment, old.source, next.source, places, next.document.language),
    carries: new Map([...state.carry].map(([id, register]) => [id, readCarry(id, register)])),
    carried: new Map(carried.map((annotation) => [annotation.id, annotation])),
  })
}

/** Carries what is sure enough and puts the rest into the queue, in as few entries as hold them. */
async function apply(
  { client, now }: CliSession,
  items: readonly QueueItem[],
  { new: next }: Aligned,
  { least, by }: { readonly least: number; readonly by: CoderId | null },
): Promise<void> {
  const target: CarryTarget = {
    document: next.document.id,
    textHash: next.textHash,
    text: next.source.text,
    by,
    now: now(),
  }
  const certain = untouchedCertainItems(items, least)
  const chosen = new Set(certain)
  const others = items.filter((item) => !chosen.has(item))
  const units: Operation[][] = [
    ...certain.map((item) => acceptWrites(item, proposedPlace(item), target)),
    ...unrecordedItems(others).map((item) => waitWrites(item, target)),
  ]
  for (const operations of packUnits(units, maxOperations)) await client.call('log.append', { operations })
}

function toJson({ annotation, proposal: { place, confidence, reason }, state }: QueueItem) {
  const decided = state === 'done' || state === 'left' ? { state } : {}
  return place === null
    ? { annotationId: annotation.id, confidence: 0, ...decided }
    : { annotationId: annotation.id, start: place.start, end: place.end, confidence, reason, ...decided }
}

function stateText({ state, result, proposal: { reason } }: QueueItem): string {
  if (state === 'done' && result === null) return carryMessages.thereAlready
  return state === 'done' || state === 'left' ? carryMessages.states[state] : carryReasonTexts[reason]
}

function renderItems(items: readonly QueueItem[], text: string): string {
  const rows = items.map((item) => {
    const {
      annotation,
      proposal: { place, confidence },
    } = item
    return [
      annotation.id,
      shorten(annotation.anchor.exact, 36),
      place === null ? '' : `${place.start}–${place.end}`,
      place === null ? '' : shorten(text.slice(place.start, place.end), 36),
      place === null ? '' : editionsMessages.percent(confidence),
      stateText(item),
    ]
  })
  return renderTable(['Id', 'Passage', 'Range', 'In the new edition', 'Sure', ''], rows)
}

/** Carries annotations from one edition of a report into another. */
export const carry: Command = {
  name: 'carry',
  synopsis: 'LIBRARY OLD NEW [--min-confidence X] [--apply] [--as NAME] [--json]',
  summary: 'carry annotations from one edition into another',
  details: `  OLD, NEW            two documents: ids, beginnings of ids, file names or titles
  --min-confidence X  how sure a place must be to be taken without asking, 0 to 1; by default ${carryThreshold}
  --apply             write those annotations into NEW, with the same coders, tags and notes, and put the others into the
                      queue of the comparison in Briefmark; OLD stays as it is, and nothing is carried twice
  --as NAME           ${viewerHelp}
  --json              [{annotationId, start, end, confidence, reason}], without a place {annotationId, confidence: 0};
                      offsets in UTF-16 code units of NEW's text; with state where it was decided: done (carried over, or a
                      passage from the same original is there) or left (left out)`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        'min-confidence': { type: 'string' },
        apply: { type: 'boolean' },
        as: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['LIBRARY', 'OLD', 'NEW'],
    })
    const least = readConfidence(values['min-confidence'])
    const [path = '', oldName = '', newName = ''] = positionals
    return withLibrary(io, path, async (session, opened) => {
      const { state } = opened.library
      const viewer = readViewer(state, values.as, session.preferredCoder)
      const editions = await alignEditions(session, opened, { old: oldName, new: newName })
      if (!editions.ok) {
        io.stderr.write(`briefmark: ${editions.message}\n`)
        return exitCodes.failed
      }
      noteUnrelated(editions.alignment, io.stderr)
      const items = readQueue(state, editions, viewer)
      const before = countStates(items)
      const certain = untouchedCertainItems(items, least).length
      const waiting = before.waiting - certain
      if (values.apply === true) {
        const by = viewer !== null && state.coder.has(viewer) ? viewer : null
        await apply(session, items, editions, { least, by })
      }
      noteHidden(state, viewer, io.stderr, [editions.old.document.id])
      if (values.json === true) io.stdout.write(renderJson(items.map(toJson)))
      else if (items.length === 0) io.stderr.write(`${carryMessages.none(editions.old.document.title)}\n`)
      else {
        io.stdout.write(renderItems(items, editions.new.source.text))
        const say = values.apply === true ? carryMessages.applied : carryMessages.proposed
        io.stderr.write(`${say(certain, waiting, before.unmatched)}\n`)
      }
      return exitCodes.ok
    })
  },
}
