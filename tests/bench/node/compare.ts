import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignBlocks } from '../../../src/shared/compare/editions/align-blocks.ts'
import { generateEditions } from '../generate/editions/generate-pair.ts'
import { families, measureAlignment } from '../generate/editions/measure.ts'
import { measureCarry } from '../generate/editions/measure-carry.ts'
import type { Row } from '../row.ts'
import { median, ms, times } from '../statistics.ts'

const repetitions = 3

function timed(work: () => void): number {
  const begin = performance.now()
  work()
  return performance.now() - begin
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
