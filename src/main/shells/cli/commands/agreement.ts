import type { PassageMeasure } from '../../../../shared/compare/agreement/agreement-input.ts'
import { type BootstrapInterval, bootstrap } from '../../../../shared/compare/agreement/bootstrap.ts'
import type { AgreementRow } from '../../../../shared/compare/agreement/compute-agreement.ts'
import type { Figure } from '../../../../shared/compare/agreement/figure.ts'
import {
  categoryMeasures,
  isNumberMeasure,
  measureNames,
  unitizingMeasures,
} from '../../../../shared/compare/agreement/measures.ts'
import { planTags } from '../../../../shared/compare/agreement/plan-tags.ts'
import {
  computePlanned,
  createSubjectReader,
  type PlannedAgreement,
  preparedFor,
  preparePlan,
} from '../../../../shared/compare/agreement/planned-agreement.ts'
import { coderPairs } from '../../../../shared/compare/agreement/reliability-data.ts'
import {
  createDraw,
  type Drawn,
  drawnOf,
  type Resampling,
} from '../../../../shared/compare/agreement/resample.ts'
import { type UnitKind, unitKinds } from '../../../../shared/compare/agreement/unit-ranges.ts'
import { type AgreementWarning, findIntervalWarnings } from '../../../../shared/compare/agreement/warnings.ts'
import type { FoldState } from '../../../../shared/log/fold.ts'
import { agreementCommandMessages as messages } from '../../../../shared/messages/agreement-command.ts'
import { measureTitles, undefinedReasonTexts } from '../../../../shared/messages/agreement-data.ts'
import { agreementMessages, describeWithoutText } from '../../../../shared/messages/compare-agreement.ts'
import { listNames } from '../../../../shared/messages/compare-coders.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import {
  assertVisible,
  readAnnotations,
  readCoders,
  readDocuments,
  readTagTree,
} from '../../../core/library/read-state.ts'
import { chooseCoders, chooseDocuments, chooseTags } from '../choose-records.ts'
import type { CliIo } from '../cli-io.ts'
import { readCodedDocuments } from '../coded-documents.ts'
import { type Command, exitCodes } from '../command.ts'
import { withLibrary } from '../open-session.ts'
import { readArguments, readWholeNumber } from '../read-arguments.ts'
import { runInSteps } from '../run-in-steps.ts'
import { renderJson, renderTable } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { readViewer, viewerHelp } from '../viewer.ts'

const passageMeasures: readonly PassageMeasure[] = [...categoryMeasures, ...unitizingMeasures]
const defaultRounds = 1000
const mostRounds = 100_000
const defaultSeed = 1

function oneOf<Value extends string>(
  option: string,
  values: readonly Value[],
  text: string | undefined,
  otherwise: Value,
): Value {
  const found = values.find((value) => value === (text ?? otherwise))
  if (found === undefined) throw new UsageError(`${option} takes ${values.join(', ')}, not “${text}”.`)
  return found
}

/** Returns the rounds asked for. More than a hundred thousand change no figure that is shown, and fill the memory. */
function readRounds(text: string | undefined): number {
  const rounds = text === undefined ? defaultRounds : readWholeNumber('--bootstrap', text)
  if (rounds > mostRounds)
    throw new UsageError(`--bootstrap takes at most ${mostRounds.toLocaleString('en')} rounds, not ${text}.`)
  return rounds
}

/** Returns the measures asked for, by default those that suit the number of coders. */
function readMeasures(texts: readonly string[] | undefined, coders: number): PassageMeasure[] {
  if (texts === undefined) {
    const kappa = coders === 2 ? 'cohen-kappa' : 'fleiss-kappa'
    return ['percent', kappa, 'gwet-ac1', 'alpha-nominal', 'u-alpha']
  }
  return [...new Set(texts)].map((text) => {
    const found = passageMeasures.find((measure) => measure === text)
    if (found !== undefined) return found
    const known = measureNames.find((name) => name === text)
    if (known !== undefined && isNumberMeasure(known)) throw new UsageError(messages.notForTags(known))
    throw new UsageError(`--measure takes ${passageMeasures.join(', ')}, not “${text}”.`)
  })
}

function readCompared(state: FoldState, text: string | undefined): CoderId[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const coders = chooseCoders(state, names)
  if (coders.length < 2) throw new UsageError('--coders takes two names or more, such as Ada,Jonas.')
  return coders
}

interface Bootstrap {
  readonly rounds: number
  readonly seed: number
  /** What was asked for, and what is drawn for such units. */
  readonly resample: Resampling
  readonly drawn: Drawn
}

/** A figure with its interval, null where there is none, and all its warnings. */
interface MeasuredFigure {
  readonly row: AgreementRow
  readonly measure: PassageMeasure
  readonly figure: Figure
  readonly interval: BootstrapInterval | null
  readonly warnings: readonly AgreementWarning[]
}

/**
 * Returns the figures of all coders together, and with more than two of every pair, with their intervals; yields how far it is, from
 * 0 to 1.
 */
function* measureAll(
  planned: PlannedAgreement,
  measures: readonly PassageMeasure[],
  coders: readonly string[],
  { rounds, seed, drawn }: Bootstrap,
): Generator<number, MeasuredFigure[]> {
  const pairs = coders.length > 2 ? coderPairs(coders.length) : []
  const groups = [coders, ...pairs.map((pair) => pair.map((index) => coders[index] ?? ''))]
  const readSubject = createSubjectReader(planned)
  const rows: AgreementRow[] = []
  for (const group of groups) {
    rows.push(...computePlanned(planned, measures, group))
    yield 0
  }
  const measured: MeasuredFigure[] = []
  for (const row of rows)
    for (const { measure, figure, warnings } of row.figures) {
      const isDrawn = rounds > 0 && figure.value !== null
      const draw = isDrawn
        ? createDraw(preparedFor(planned, row.tag), readSubject(row), measure, drawn)
        : null
      let interval: BootstrapInterval | null = null
      if (draw !== null) {
        const run = bootstrap(draw, { rounds, seed })
        let step = run.next()
        for (; step.done !== true; step = run.next())
          yield (measured.length + step.value / rounds) / (rows.length * measures.length)
        interval = step.value
      }
      const more = interval === null ? [] : findIntervalWarnings(interval)
      measured.push({ row, measure, figure, interval, warnings: [...warnings, ...more] })
    }
  return measured
}

interface Names {
  coder(id: string): string
  tag(id: string): string
  /** What all compared tags together are called. */
  readonly together: string
}

/** Returns a figure as `--json` prints it. */
function figureJson({ row, measure, figure, interval, warnings }: MeasuredFigure, names: Names) {
  return {
    measure,
    tag: row.tag === null ? null : names.tag(row.tag),
    coders: row.coders.map(names.coder),
    value: figure.value,
    ...(figure.value === null ? { reason: figure.reason } : {}),
    interval:
      interval === null || interval.low === null || interval.high === null
        ? null
        : [interval.low, interval.high],
    ...(interval !== null && interval.undefinedRounds > 0
      ? { undefinedRounds: interval.undefinedRounds }
      : {}),
    units: figure.units,
    pairableUnits: figure.pairableUnits,
    codedUnits: row.codedUnits,
    passages: row.passages,
    warnings: warnings.map((warning) =>
      warning.code === 'silentCoder' ? { ...warning, coders: warning.coders.map(names.coder) } : warning,
    ),
  }
}

/** Prints the table; warnings are sentences, so they stand below it, each once, and the table has their numbers. */
function printFigures(io: CliIo, figures: readonly MeasuredFigure[], names: Names): void {
  const notes = new Map<string, number>()
  const numberOf = (sentence: string) => {
    const number = notes.get(sentence) ?? notes.size + 1
    notes.set(sentence, number)
    return number
  }
  const rows = figures.map(({ row, measure, figure, interval, warnings }) => {
    const undefinedNote =
      figure.value === null ? [messages.undefinedBecause(undefinedReasonTexts[figure.reason])] : []
    const sentences = [
      ...undefinedNote,
      ...warnings.map((warning) => agreementMessages.warning(warning, names.coder)),
    ]
    return [
      row.tag === null ? names.together : names.tag(row.tag),
      row.coders.map(names.coder).join(', '),
      measureTitles[measure],
      figure.value === null ? messages.undefined : figure.value.toFixed(3),
      interval === null || interval.low === null || interval.high === null
        ? ''
        : `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`,
      figure.pairableUnits.toLocaleString('en'),
      sentences.map(numberOf).join(', '),
    ]
  })
  io.stdout.write(renderTable(messages.columns, rows))
  if (notes.size > 0) io.stdout.write(`\n${messages.notes}\n`)
  for (const [sentence, number] of notes) io.stdout.write(`${String(number).padStart(3)}  ${sentence}\n`)
}

/** Measures how well coders agree. */
export const agreement: Command = {
  name: 'agreement',
  synopsis: `LIBRARY --coders A,B,... [--document D]... [--tag PATH]... [--unit U]
         [--measure M]... [--uncoded include|exclude] [--bootstrap N] [--resample units|documents]
         [--seed N] [--as NAME] [--json]`,
  summary: 'measure how well coders agree',
  details: `  --coders A,B   whose coding, by name: two or more
  --document D   only in this document; may be repeated; by default in all that two of the coders coded
  --tag PATH     only this tag, in which tags below it are included; may be repeated; by default every tag in use
  --unit U       char, word, sentence (by default) or paragraph: what one judgement is about, for all measures but the
                 unitizing ones, which take the passages as they are; a passage gives a unit its tags when it covers half of the
                 unit, or when half of what it covers lies in it; passages of one coder and tag that overlap count as one passage;
                 char is a UTF-16 code unit, white space included
  --measure M    ${categoryMeasures.join(', ')},
                 ${unitizingMeasures.join(', ')}; may be repeated;
                 scott-pi takes two coders, cohen-kappa of more is the mean of the pairs’ (Light 1971)
  --uncoded U    include (by default): text that nobody gave any of these tags counts as agreement; exclude: it does not count
  --bootstrap N  rounds of the bootstrap, by default ${defaultRounds}; 0: no intervals; at most ${mostRounds}
  --resample R   what is drawn anew in each round: units (by default; characters and words by whole paragraphs, since neighbours
                 lie in the same passages and would give intervals that are much too narrow), or documents, of which there must
                 be two; unitizing measures have no units: stretches between paragraphs are drawn instead
  --seed N       the same seed gives the same intervals; by default ${defaultSeed}
  --as NAME      ${viewerHelp}
  --json         {documents: [{id, title}], coders, unit, uncoded, bootstrap: {rounds, seed, resample, drawn}, leftOut,
                 withoutText, figures: [...]}; withoutText: titles of documents that have none and were left out
                 figure: {measure, tag, coders, value, reason?, interval, undefinedRounds?, units, pairableUnits, codedUnits,
                 passages, warnings}; tag null: all tags together, where a unit's value is its set of tags (α takes the
                 MASI distance); value null: undefined, for the reason; interval: [low, high] at 95 %, or null;
                 passages: how many each coder marked; with three coders or more also every pair`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        document: { type: 'string', multiple: true },
        coders: { type: 'string' },
        tag: { type: 'string', multiple: true },
        unit: { type: 'string' },
        measure: { type: 'string', multiple: true },
        uncoded: { type: 'string' },
        bootstrap: { type: 'string' },
        resample: { type: 'string' },
        seed: { type: 'string' },
        as: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['LIBRARY'],
    })
    if (values.coders === undefined) throw new UsageError('--coders is missing, such as --coders Ada,Jonas.')
    const unit: UnitKind = oneOf('--unit', unitKinds, values.unit, 'sentence')
    const uncoded = oneOf('--uncoded', ['include', 'exclude'], values.uncoded, 'include')
    const resample = oneOf('--resample', ['units', 'documents'], values.resample, 'units')
    const settings: Bootstrap = {
      rounds: readRounds(values.bootstrap),
      seed: values.seed === undefined ? defaultSeed : readWholeNumber('--seed', values.seed),
      resample,
      drawn: drawnOf(resample, unit),
    }
    return withLibrary(io, positionals[0] ?? '', async ({ client, preferredCoder }, opened) => {
      const { state } = opened.library
      const coders = readCompared(state, values.coders)
      const measures = readMeasures(values.measure, coders.length)
      const chosen = chooseDocuments(state, values.document)
      const tree = readTagTree(state)
      const tags = chooseTags(state, values.tag)
      const fail = (message: string) => {
        io.stderr.write(`briefmark: ${message}\n`)
        return exitCodes.failed
      }
      const touched = new Set(
        readAnnotations(state, { coders: new Set(coders) }).map(({ document }) => document),
      )
      const asked = readDocuments(state).filter(({ id }) =>
        chosen.length === 0 ? touched.has(id) : chosen.includes(id),
      )
      assertVisible(
        state,
        readViewer(state, values.as, preferredCoder),
        asked.map(({ id }) => id),
      )

      const names = new Map<string, string>(readCoders(state).map(({ id, name }) => [id, name]))
      const coderName = (id: string) => names.get(id) ?? id
      const coded = await readCodedDocuments({ client }, opened, { documents: chosen, coders, unit })
      const [title] = coded.empty
      if (coded.documents.length === 0) {
        return fail(
          title === undefined
            ? messages.noCommonDocument(listNames(coders.map(coderName)), coders.length)
            : messages.noText(title),
        )
      }
      const plan = planTags(tree, tags, coded.used)
      if (plan.together.length === 0 && plan.alone.length === 0) return fail(messages.noTags)
      const planned = preparePlan(
        {
          documents: coded.documents,
          coders,
          uncoded: uncoded === 'include' ? 'included' : 'excluded',
        },
        plan,
      )
      const paths = new Map<string, string>(tree.all.map(({ tag, path }) => [tag.id, renderTagPath(path)]))
      const namesHere: Names = {
        coder: coderName,
        tag: (id) => paths.get(id) ?? id,
        together: tags.length === 0 ? messages.allTags : messages.givenTags,
      }
      const work = measureAll(planned, measures, coders, settings)
      const figures = await runInSteps(work, io, messages.drawing)
      if (figures === null) return exitCodes.interrupted
      if (coded.empty.length > 0) io.stderr.write(`briefmark: ${describeWithoutText(coded.empty)}\n`)
      if (settings.rounds > 0 && settings.resample === 'documents' && coded.documents.length < 2)
        io.stderr.write(`briefmark: ${messages.needsDocuments}\n`)
      if (values.json === true) {
        const titles = new Map<string, string>(readDocuments(state).map((one) => [one.id, one.title]))
        io.stdout.write(
          renderJson({
            documents: coded.documents.map(({ id }) => ({ id, title: titles.get(id) ?? id })),
            coders: coders.map(coderName),
            unit,
            uncoded,
            bootstrap: settings,
            leftOut: coded.leftOut,
            withoutText: coded.empty,
            figures: figures.map((figure) => figureJson(figure, namesHere)),
          }),
        )
        return exitCodes.ok
      }
      if (coded.leftOut > 0) io.stderr.write(`briefmark: ${messages.leftOut(coded.leftOut)}\n`)
      printFigures(io, figures, namesHere)
      return exitCodes.ok
    })
  },
}
