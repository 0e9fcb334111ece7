import type { DesignName } from '../pages/design.ts'
import { designNames } from '../pages/design.ts'
import type { Row } from '../row.ts'
import { ms, times } from '../statistics.ts'
import { type Figures, runReaders } from './run-reader.ts'
import type { Site } from './site.ts'

const repetitions = 3
const frameMs = 1000 / 60

/** What ours is compared with, and how large the ratio may be. */
type Limits = readonly (readonly [DesignName, number])[]

interface Measure {
  readonly id: string
  readonly what: string
  readonly figure: string
  readonly limits: Limits
}

const measures: readonly Measure[] = [
  {
    id: 'T1',
    what: 'Load → paint of 1 MB',
    figure: 'load',
    limits: [
      ['flat-lexical', 0.5],
      ['flat-dom', 0.7],
    ],
  },
  {
    id: 'T2',
    what: '10,000 annotations → visible',
    figure: 'showAll',
    limits: [
      ['windowed-dom', 1.2],
      ['recogito-spans', 1 / 15],
      ['lexical-marks', 1 / 25],
    ],
  },
  { id: 'T3', what: 'Add one of 10,000, frame', figure: 'add', limits: [['windowed-dom', 1.5]] },
  { id: 'T3', what: 'Tag one again, frame', figure: 'retag', limits: [['windowed-dom', 1.5]] },
  { id: 'T3', what: 'Remove one, frame', figure: 'remove', limits: [['windowed-dom', 1.5]] },
  { id: 'T4', what: 'Unrelated change, frame', figure: 'unrelated', limits: [['windowed-dom', 1.5]] },
  { id: 'T5', what: 'Scroll 120 px a frame, p95', figure: 'slow', limits: [['windowed-dom', 1.5]] },
  {
    id: 'T6',
    what: 'Fast scroll, 3,000 px a frame, p95',
    figure: 'fast',
    limits: [
      ['windowed-dom', 1.2],
      ['recogito-spans', 0.4],
    ],
  },
  { id: 'T7', what: 'Hit test, p95', figure: 'hit', limits: [['flat-dom', 0.1]] },
  {
    id: 'T8',
    what: 'Renderer memory after reading through, over an empty page',
    figure: 'memory',
    limits: [
      ['windowed-dom', 1.5],
      ['recogito-spans', 0.9],
      ['lexical-marks', 0.45],
    ],
  },
]

const name = (design: DesignName) => design.replaceAll('-', ' ')
const unit = (figure: string, value: number) => (figure === 'memory' ? `${Math.round(value)} MB` : ms(value))
const limitText = (limit: number) => (limit < 0.1 ? `1/${Math.round(1 / limit)}` : `${limit}x`)

function compare(measure: Measure, figures: ReadonlyMap<DesignName, Figures>): Row {
  const of = (design: DesignName) => figures.get(design)?.[measure.figure] ?? Number.NaN
  const ours = of('ours')
  const ratios = measure.limits.map(([design, limit]) => ({ design, limit, ratio: ours / of(design) }))
  const beside = ratios.map(
    ({ design, ratio }) => `${times(ratio)} of ${name(design)} (${unit(measure.figure, of(design))})`,
  )
  return {
    id: measure.id,
    what: measure.what,
    measured: `${unit(measure.figure, ours)}: ${beside.join(', ')}`,
    target: ratios.map(({ design, limit }) => `≤ ${limitText(limit)} of ${name(design)}`).join(', '),
    ok: ratios.every(({ ratio, limit }) => ratio <= limit),
  }
}

function countRows(en: Figures, zh: Figures): Row[] {
  const value = (figures: Figures, figure: string) => figures[figure] ?? Number.NaN
  const row = (id: string, what: string, measured: string, target: string, ok: boolean): Row => {
    return { id, what, measured, target, ok }
  }
  const [long, agreement] = [value(en, 'long'), value(en, 'agreement')]
  const unpainted = value(en, 'unpainted') + value(zh, 'unpainted')
  const [max, maxZh] = [value(en, 'fastMax'), value(zh, 'fastMax')]
  const percent = `${(agreement * 100).toFixed(1)} %`
  return [
    row('T5', 'Long tasks while scrolling', String(long), '0', long === 0),
    row('T6', 'Fast scroll, longest frame', ms(max), '≤ 2 frames', max <= 2 * frameMs),
    row('T6', 'The same in Chinese', ms(maxZh), '≤ 3 frames', maxZh <= 3 * frameMs),
    row('T6', 'Frames without highlights, English and Chinese', String(unpainted), '0', unpainted === 0),
    row('T7', 'Hit test agrees with highlightsFromPoint', percent, '100 %', agreement === 1),
  ]
}

/** T1 to T8: the reader's document view beside lower bounds and peers. */
export async function measureReader(site: Site): Promise<Row[]> {
  const runs = designNames.map((design) => ({ design, script: 'en', scale: 1 }) as const)
  const all = await runReaders(site, [...runs, { design: 'ours', script: 'zh', scale: 1 }], repetitions)
  const figures = new Map(designNames.map((design, index) => [design, all[index] ?? {}]))
  const rows = measures.map((measure) => compare(measure, figures))
  return [...rows, ...countRows(figures.get('ours') ?? {}, all.at(-1) ?? {})].sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
}

/** T15: what a document of twice and four times the size costs, beyond twice and four times as much. */
export async function measureGrowth(site: Site): Promise<Row[]> {
  const scales = [1, 2, 4] as const
  const runs = scales.map((scale) => ({ design: 'ours', script: 'en', scale }) as const)
  const figures = await runReaders(site, runs, repetitions)
  const whats = {
    load: 'load → paint',
    showAll: 'all annotations',
    add: 'add one',
    slow: 'scroll',
    hit: 'hit test',
  }
  return Object.entries(whats).map(([figure, what]) => {
    const values = figures.map((one) => one[figure] ?? Number.NaN)
    const growth = values.slice(1).map((value, index) => value / (values[index] ?? Number.NaN) / 2)
    return {
      id: 'T15',
      what: `Growth at 1x, 2x, 4x: ${what}`,
      measured: `${values.map(ms).join(', ')}; ${growth.map(times).join(' and ')} of linear`,
      target: '≤ 1.15x of linear per doubling',
      ok: growth.every((ratio) => ratio <= 1.15),
    }
  })
}
