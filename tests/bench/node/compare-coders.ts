import {
  type PassageMeasure,
  prepareAgreement,
} from '../../../src/shared/compare/agreement/agreement-input.ts'
import { runBootstrap } from '../../../src/shared/compare/agreement/bootstrap.ts'
import { computeAgreement } from '../../../src/shared/compare/agreement/compute-agreement.ts'
import { readGroup, readSubject } from '../../../src/shared/compare/agreement/measure-subject.ts'
import { categoryMeasures, unitizingMeasures } from '../../../src/shared/compare/agreement/measures.ts'
import { createDraw, drawnOf } from '../../../src/shared/compare/agreement/resample.ts'
import {
  paragraphRanges,
  type UnitKind,
  unitRanges,
} from '../../../src/shared/compare/agreement/unit-ranges.ts'
import { comparePassages } from '../../../src/shared/compare/passages/compare-passages.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { runReaders } from '../browser/run-reader.ts'
import type { Site } from '../browser/site.ts'
import { benchTags } from '../generate/annotations.ts'
import { benchCoders as coders, generateCoding } from '../generate/coding.ts'
import { generateReport } from '../generate/report.ts'
import type { Row } from '../row.ts'
import { median, ms, times } from '../statistics.ts'

const repetitions = 7
const rounds = 1000
const measures: readonly PassageMeasure[] = [...categoryMeasures, ...unitizingMeasures]

function timed(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

/** A report that two coders marked, each as many passages; `stretch` makes them longer, so that they lie on each other. */
function codeReport(characters: number, passages: number, stretch = 1) {
  const source = composeSourceText({ blocks: generateReport(characters, 'en'), pageStarts: [] })
  const coded = generateCoding(source.text, passages).map((passage) => ({
    ...passage,
    end: Math.min(source.text.length, passage.start + stretch * (passage.end - passage.start)),
  }))
  return { source, passages: coded }
}
type CodedReport = ReturnType<typeof codeReport>

function prepare({ source, passages }: CodedReport, unit: UnitKind) {
  return prepareAgreement({
    documents: [
      {
        id: 'd1',
        length: source.text.length,
        units: unitRanges(source, unit, 'en'),
        paragraphs: paragraphRanges(source),
        passages: Map.groupBy(passages, ({ coder }) => coder),
      },
    ],
    coders,
    tags: benchTags.map(({ id }) => ({ id, includes: new Set([id]) })),
    uncoded: 'included',
  })
}

const matchStates = ({ passages }: CodedReport) =>
  comparePassages(passages, { coders, rule: { kind: 'exact' } })
const coefficients = (unit: UnitKind) => (coded: CodedReport) =>
  computeAgreement(prepare(coded, unit), measures)

/** Returns the median time of work on each of some sizes. */
function timeSizes(sizes: readonly CodedReport[], work: (coded: CodedReport) => unknown): number[] {
  const taken = sizes.map(() => [] as number[])
  for (let repetition = 0; repetition < repetitions; repetition++)
    for (const [index, coded] of sizes.entries()) taken[index]?.push(timed(() => work(coded)))
  return taken.map(median)
}

function growthRow(what: string, taken: readonly number[]): Row {
  const growth = taken.slice(1).map((value, index) => value / (taken[index] ?? Number.NaN) / 2)
  return {
    id: 'Coders',
    what: `${what}, at 2,500, 5,000 and 10,000 passages each`,
    measured: `${taken.map(ms).join(', ')}; ${growth.map(times).join(' and ')} of linear`,
    target: '≤ 1.15x of linear per doubling',
    ok: growth.every((ratio) => ratio <= 1.15),
  }
}

/** The interval of one measure by 1,000 rounds. */
function intervalRow(
  coded: CodedReport,
  unit: UnitKind,
  measure: PassageMeasure,
  tag: string | null,
  what: string,
): Row {
  const prepared = prepare(coded, unit)
  const data = readSubject(readGroup(prepared, coders), tag)
  const taken = timed(() => {
    const draw = createDraw(prepared, data, measure, drawnOf('units', unit))
    if (draw === null) throw new Error('nothing to draw from')
    runBootstrap(draw, { rounds, seed: 1 })
  })
  return {
    id: 'Coders',
    what: `Interval by 1,000 rounds: ${what}`,
    measured: ms(taken),
    target: '–',
    ok: null,
  }
}

/** Match states and all coefficients of two coders on 1 MB beside painting their passages, how their cost grows, and intervals. */
export async function measureCoders(site: Site): Promise<Row[]> {
  const sizes = [1, 2, 4].map((quarters) => codeReport(250_000 * quarters, 2_500 * quarters))
  const states = timeSizes(sizes, matchStates)
  const figures = timeSizes(sizes, coefficients('paragraph'))
  const [whole = codeReport(1, 1)] = sizes.slice(-1)
  const dense = codeReport(1_000_000, 10_000, 10)
  const [denseStates = Number.NaN] = timeSizes([dense], matchStates)
  const [reader] = await runReaders(site, [{ design: 'ours', script: 'en', scale: 1, coded: true }], 5)
  const painting = reader?.showAll ?? Number.NaN
  const [stateTime = Number.NaN, figureTime = Number.NaN] = [states.at(-1), figures.at(-1)]
  const tag = benchTags[0]?.id ?? null
  const names = `All ${measures.length} coefficients for each of ${benchTags.length} tags and together, without intervals`
  return [
    {
      id: 'Coders',
      what: 'Two coders, 10,000 passages each on 1 MB: match states and all coefficients, beside painting them',
      measured: `${ms(stateTime + figureTime)} (${ms(stateTime)} and ${ms(figureTime)}): ${times((stateTime + figureTime) / painting)} of painting (${ms(painting)})`,
      target: '≤ 1x of painting',
      ok: stateTime + figureTime <= painting,
    },
    growthRow('Match states', states),
    growthRow(names, figures),
    growthRow('The same with characters as units', timeSizes(sizes, coefficients('char'))),
    {
      id: 'Coders',
      what: 'Match states where twenty passages of each coder lie on each other',
      measured: ms(denseStates),
      target: '–',
      ok: null,
    },
    intervalRow(whole, 'paragraph', 'cohen-kappa', tag, 'κ of a tag'),
    intervalRow(whole, 'char', 'cohen-kappa', tag, 'κ of a tag, characters by whole paragraphs'),
    intervalRow(whole, 'paragraph', 'alpha-u', null, 'αU over all tags'),
    intervalRow(whole, 'paragraph', 'alpha-nominal', null, 'α over all tags, sets by MASI'),
  ]
}
