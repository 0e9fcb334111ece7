import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type PassageMeasure,
  prepareAgreement,
} from '../../../src/shared/compare/agreement/agreement-input.ts'
import { runBootstrap } from '../../../src/shared/compare/agreement/bootstrap.ts'
import { computeAgreement } from '../../../src/shared/compare/agreement/compute-agreement.ts'
import { readGroup, readSubject } from '../../../src/shared/compare/agreement/measure-subject.ts'
import { categoryMeasures, unitizingMeasures } from '../../../src/shared/compare/agreement/measures.ts'
import { createDraw } from '../../../src/shared/compare/agreement/resample.ts'
import { paragraphRanges, unitRanges } from '../../../src/shared/compare/agreement/unit-ranges.ts'
import { alignBlocks } from '../../../src/shared/compare/editions/align-blocks.ts'
import { comparePassages } from '../../../src/shared/compare/passages/compare-passages.ts'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { benchTags } from '../generate/annotations.ts'
import { benchCoders as coders, generateCoding } from '../generate/coding.ts'
import { generateEditions } from '../generate/editions/generate-pair.ts'
import { families, measureAlignment } from '../generate/editions/measure.ts'
import { measureCarry } from '../generate/editions/measure-carry.ts'
import { generateReport } from '../generate/report.ts'
import type { Row } from '../row.ts'
import { median, ms, times } from '../statistics.ts'

const repetitions = 3
const measures: readonly PassageMeasure[] = [...categoryMeasures, ...unitizingMeasures]

function timed(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

function codeReport(characters: number, passages: number) {
  const source = composeSourceText({ blocks: generateReport(characters, 'en'), pageStarts: [] })
  return { source, passages: generateCoding(source.text, passages) }
}

function prepare({ source, passages }: ReturnType<typeof codeReport>) {
  return prepareAgreement({
    documents: [
      {
        id: 'd1',
        length: source.text.length,
        units: unitRanges(source, 'paragraph', 'en'),
        paragraphs: paragraphRanges(source),
        passages: Map.groupBy(passages, ({ coder }) => coder),
      },
    ],
    coders,
    tags: benchTags.map(({ id }) => ({ id, includes: new Set([id]) })),
    uncoded: 'included',
  })
}

/** Match states and all coefficients of two coders on 1 MB, and how their cost grows; intervals of 1,000 rounds. */
export function measureCoders(): Row[] {
  const sizes = [1, 2, 4].map((times4) => codeReport(250_000 * times4, 2_500 * times4))
  const matching = sizes.map(() => [] as number[])
  const figures = sizes.map(() => [] as number[])
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [index, coded] of sizes.entries()) {
      matching[index]?.push(timed(() => comparePassages(coded.passages, { coders, rule: { kind: 'exact' } })))
      figures[index]?.push(timed(() => computeAgreement(prepare(coded), measures)))
    }
  }
  const [m1 = Number.NaN, , m4 = Number.NaN] = matching.map(median)
  const [f1 = Number.NaN, , f4 = Number.NaN] = figures.map(median)
  // 1.15x per doubling beyond linear, twice.
  const bound = 4 * 1.15 ** 2
  const prepared = prepare(sizes[2] ?? codeReport(1, 1))
  const data = readSubject(readGroup(prepared, coders), benchTags[0]?.id ?? null)
  const draw = createDraw(prepared, data, 'cohen-kappa', 'units')
  const rounds = draw === null ? Number.NaN : timed(() => runBootstrap(draw, { rounds: 1000, seed: 1 }))
  return [
    {
      id: 'Coders',
      what: 'Match states of two coders, 10,000 passages each on 1 MB; growth from a quarter of it',
      measured: `${ms(m4)}; ${times(m4 / m1)} for 4x`,
      target: `≤ ${bound.toFixed(1)}x for 4x`,
      ok: m4 / m1 <= bound,
    },
    {
      id: 'Coders',
      what: `All ${measures.length} coefficients for each of ${benchTags.length} tags and together, without intervals`,
      measured: `${ms(f4)}; ${times(f4 / f1)} for 4x`,
      target: `≤ ${bound.toFixed(1)}x for 4x`,
      ok: f4 / f1 <= bound,
    },
    {
      id: 'Coders',
      what: 'Interval of one κ by 1,000 rounds',
      measured: ms(rounds),
      target: '–',
      ok: null,
    },
  ]
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** Aligning editions: quality on generated pairs, time against Git's word difference, growth, and carrying. */
export async function measureEditions(): Promise<Row[]> {
  const rows: Row[] = []
  const limits = { e1: [0.997, 0.993], e2: [0.97, 0.95] } as const
  for (const [family, script, paragraphs] of [
    ['e1', 'en', 220],
    ['e1', 'zh', 220],
    ['e2', 'en', 400],
    ['e2', 'zh', 400],
  ] as const) {
    const seeds = Array.from({ length: 10 }, (_, index) => 501 + index)
    const found = measureAlignment(family, script, paragraphs, seeds)
    const [f1, state] = limits[family]
    rows.push({
      id: 'Editions',
      what: `Aligning ten ${family === 'e1' ? 'mildly' : 'harshly'} edited pairs of ${paragraphs} paragraphs, ${script === 'en' ? 'English' : 'Chinese'}`,
      measured: `F1 ${found.f1.mean.toFixed(4)}, states ${found.state.mean.toFixed(4)}, ${ms(found.timeMs.median)} a pair`,
      target: `F1 ≥ ${f1}, states ≥ ${state}`,
      ok: found.f1.mean >= f1 && found.state.mean >= state,
    })
  }
  for (const script of ['en', 'zh'] as const) {
    const { recall, formulaic } = measureAlignment('e1', script, 2000, [501, 502, 503, 504, 505])
    const states = ['moved', 'split', 'joined', 'dropped', 'new'] as const
    const shares = states.map((state) => recall[state] ?? 1)
    rows.push({
      id: 'Editions',
      what: `Of five mildly edited pairs of 2,000 paragraphs, ${script === 'en' ? 'English' : 'Chinese'}, paragraphs found as they are`,
      measured: `${states.map((state, at) => `${state} ${percent(shares[at] as number)}`).join(', ')}; formulaic lines ${percent(formulaic)}`,
      target: '≥ 95 % each; formulaic lines 100 %',
      ok: shares.every((share) => share >= 0.95) && formulaic === 1,
    })
  }
  const carried = measureCarry('e2', 'en', 1200, 600, [601, 602, 603])
  const wrong = carried.wrong / carried.annotations
  const intact = carried.intactCarried / carried.intact
  rows.push({
    id: 'Editions',
    what: `Carrying ${carried.annotations.toLocaleString('en')} passages over harshly edited pairs without asking`,
    measured: `${(wrong * 1000).toFixed(2)} wrong of 1,000; ${(intact * 100).toFixed(1)} % of the intact ones`,
    target: '≤ 1 of 1,000; ≥ 90 %',
    ok: wrong <= 0.001 && intact >= 0.9,
  })
  rows.push(await againstGit())
  return rows
}

async function againstGit(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'briefmark-bench-git-'))
  try {
    const sizes = [1500, 3000, 6000].map((paragraphs) => generateEditions(families.e2, paragraphs, 'en', 701))
    const ours = sizes.map(() => [] as number[])
    const git: number[] = []
    const [, , largest] = sizes
    const files = [join(folder, 'old.txt'), join(folder, 'new.txt')] as const
    if (largest !== undefined) {
      await writeFile(files[0], largest.old.map(({ text }) => text).join('\n'))
      await writeFile(files[1], largest.new.map(({ text }) => text).join('\n'))
    }
    const hasGit = spawnSync('git', ['--version']).error === undefined
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const [index, { old, new: next }] of sizes.entries())
        ours[index]?.push(timed(() => alignBlocks(old, next)))
      // Git ends with 1 when there are differences.
      if (hasGit)
        git.push(
          timed(() =>
            spawnSync('git', ['diff', '--no-index', '--word-diff', ...files], { maxBuffer: 2 ** 30 }),
          ),
        )
    }
    const [small = Number.NaN, , large = Number.NaN] = ours.map(median)
    const growth = large / small
    const bound = 4 * 1.15 ** 2
    const beside = hasGit
      ? `${times(large / median(git))} of git diff --word-diff (${ms(median(git))})`
      : 'Git is not installed'
    return {
      id: 'Editions',
      what: 'Aligning two editions of 6,000 paragraphs, 1 MB; growth from a quarter of it',
      measured: `${ms(large)}, ${beside}; ${times(growth)} for 4x`,
      target: `≤ 5 s; ≤ ${bound.toFixed(1)}x for 4x`,
      ok: large <= 5000 && growth <= bound,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
