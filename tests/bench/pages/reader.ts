import './reader.css'
import { composeSourceText } from '../../../src/shared/text/canonical-text.ts'
import { annotate, generateAnnotations } from '../generate/annotations.ts'
import { annotateCoding } from '../generate/coding.ts'
import { generateReport, type Script } from '../generate/report.ts'
import { percentile } from '../statistics.ts'
import type { Design, DesignName } from './design.ts'
import { createFlatDom } from './designs/flat-dom.ts'
import { createFlatLexical } from './designs/flat-lexical.ts'
import { createLexicalMarks } from './designs/lexical-marks.ts'
import { createOurs } from './designs/ours.ts'
import { createRecogito } from './designs/recogito.ts'
import { createWindowedDom } from './designs/windowed-dom.ts'
import { frameCost, frames } from './frame-cost.ts'
import { measureHits } from './measure-hits.ts'
import { measureScroll } from './measure-scroll.ts'

const designs: Readonly<Record<DesignName, () => Design>> = {
  ours: createOurs,
  'windowed-dom': createWindowedDom,
  'flat-lexical': createFlatLexical,
  'flat-dom': createFlatDom,
  'lexical-marks': createLexicalMarks,
  'recogito-spans': () => createRecogito('SPANS'),
  'recogito-highlights': () => createRecogito('CSS_HIGHLIGHTS'),
}

export interface ReaderRun {
  readonly design: DesignName
  readonly script: Script
  /** 1: a document of 1 MB with 10,000 annotations. */
  readonly scale: number
  /** Only the painting, of what two coders marked, `scale` times 10,000 passages each. */
  readonly coded?: true
}

const repetitions = 9

/** Runs everything on one design; returns milliseconds, and counts where the name says so. */
async function runReader({ design: name, script, scale, coded }: ReaderRun): Promise<Record<string, number>> {
  const source = composeSourceText({ blocks: generateReport(1_000_000 * scale, script), pageStarts: [] })
  const annotations =
    coded === true
      ? annotateCoding(source.text, 10_000 * scale)
      : generateAnnotations(source.text, 10_000 * scale)
  const counter = document.createElement('p')
  const host = document.createElement('div')
  host.className = 'host'
  document.body.append(counter, host)
  const design = designs[name]()
  await frames(5)
  const load = await frameCost(() => design.load(host, source, script))
  await new Promise((done) => setTimeout(done, 2500 * scale))

  const begin = performance.now()
  const later: (void | Promise<void>)[] = []
  const inFrame = await frameCost(() => later.push(design.showAll(annotations)))
  await Promise.all(later)
  // A design that paints later is done when the frame in which it painted is.
  const showAll = later[0] === undefined ? inFrame : performance.now() - begin
  if (coded === true) return { showAll }
  await new Promise((done) => setTimeout(done, 300))

  const measured: Record<string, number[]> = { add: [], retag: [], remove: [], unrelated: [] }
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const start = 60 + repetition * 40
    const one = (tag: number) => annotate(source.text, 1_000_000 + repetition, start, start + 90, tag)
    const steps: Record<string, () => void> = {
      add: () => design.put(one(3)),
      retag: () => design.put(one(4)),
      remove: () => design.remove(one(4)),
      unrelated: () => {
        counter.textContent = `Changed ${repetition}`
      },
    }
    for (const [step, change] of Object.entries(steps)) {
      await frames(2)
      measured[step]?.push(await frameCost(change))
    }
  }
  const medians = Object.fromEntries(
    Object.entries(measured).map(([key, all]) => [key, percentile(all, 0.5)]),
  )
  const hits = await measureHits(host, design, name === 'ours')
  const scroll = await measureScroll(host, script, name === 'ours' ? design : null)
  return { load, showAll, ...medians, ...hits, ...scroll }
}

declare global {
  interface Window {
    runReader: typeof runReader
  }
}
window.runReader = runReader
