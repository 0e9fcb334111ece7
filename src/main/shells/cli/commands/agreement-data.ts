import { layOut } from '../../../../shared/compare/agreement/continuum.ts'
import type { Figure } from '../../../../shared/compare/agreement/figure.ts'
import {
  isNumberMeasure,
  isUnitizingMeasure,
  type MeasureName,
  measureCategories,
  measureContinuum,
  measureNames,
  measureNumbers,
} from '../../../../shared/compare/agreement/measures.ts'
import type { TableError } from '../../../../shared/compare/agreement/table-problem.ts'
import {
  categoryOf,
  parseCategoryCsv,
  parseContinuumCsv,
  parseNumberCsv,
} from '../../../../shared/interchange/reliability-csv.ts'
import {
  describeTableError,
  measureTitles,
  undefinedReasonTexts,
} from '../../../../shared/messages/agreement-data.ts'
import { type Command, exitCodes } from '../command.ts'
import { readArguments, readWholeNumber } from '../read-arguments.ts'
import { readTableFile } from '../read-table-file.ts'
import { renderJson } from '../table.ts'
import { UsageError } from '../usage-error.ts'

function readMeasure([text, another]: readonly string[]): MeasureName {
  if (another !== undefined) throw new UsageError('--measure takes one measure here; run it once for each.')
  const found = measureNames.find((name) => name === text)
  if (found !== undefined) return found
  const names = measureNames.join(', ')
  throw new UsageError(
    text === undefined ? `--measure is missing: ${names}.` : `--measure takes ${names}, not “${text}”.`,
  )
}

interface Choice {
  readonly measure: MeasureName
  readonly value: string | null
  readonly length: number | null
  readonly order: readonly string[] | null
}

/** Returns the choice when its options belong to its measure. */
function checkChoice({ measure, value, length, order }: Choice): Choice {
  const isUnitizing = isUnitizingMeasure(measure)
  if (isUnitizing && length === null)
    throw new UsageError('--length is missing: how long is what was marked?')
  if (length === 0) throw new UsageError('--length takes a whole number from 1.')
  if (!isUnitizing && (value !== null || length !== null))
    throw new UsageError('--value and --length belong to alpha-u, u-alpha and cu-alpha.')
  if (order !== null && measure !== 'alpha-ordinal') throw new UsageError('--order belongs to alpha-ordinal.')
  const twice = order?.find((each, index) => order.indexOf(each) !== index)
  if (twice !== undefined) throw new UsageError(`--order lists “${twice}” twice.`)
  return { measure, value, length, order }
}

/** Returns the figure of the table, or what is wrong with the table. */
function measureTable(text: string, { measure, value, length, order }: Choice): Figure | TableError {
  if (isUnitizingMeasure(measure)) {
    const marked = parseContinuumCsv(text, length ?? 0)
    return marked.ok ? measureContinuum(measure, layOut(marked.value), value) : marked.error
  }
  if (isNumberMeasure(measure)) {
    const data = parseNumberCsv(text, order)
    return data.ok ? measureNumbers(measure, data.value) : data.error
  }
  const data = parseCategoryCsv(text)
  return data.ok ? measureCategories(measure, data.value) : data.error
}

function renderFigure(measure: MeasureName, figure: Figure): string {
  const basis = `${figure.units} units, ${figure.coders} coders`
  const value =
    figure.value === null ? `undefined: ${undefinedReasonTexts[figure.reason]}` : figure.value.toFixed(4)
  return `${measureTitles[measure]}  ${value} (${basis})\n`
}

/** Computes one agreement measure from a table, without a library. */
export const agreementData: Command = {
  name: 'agreement-data',
  synopsis: 'FILE --measure M [--value V] [--length N] [--order A,B,...] [--json]',
  summary: 'compute an agreement measure from a table in CSV',
  details: `  FILE         CSV with the columns unit,coder,value; for alpha-u, u-alpha and cu-alpha coder,start,end,value (end exclusive).
               Columns may stand in any order under a header. Cells may be separated by semicolons or tabs, and numbers then have
               decimal commas; any encoding that text files are imported with will do. An empty value or NA is a missing one. A row with a
               coder and nothing else names a coder who marked nothing. Categories are taken as written, but a whole number is one
               category however it is written: 1, +1 and 1.0 are the same, 01 and 1.10 (against 1.1) are codes of their own.
  --measure M  ${measureNames.slice(0, 6).join(', ')},
               ${measureNames.slice(6).join(', ')};
               scott-pi takes two coders, cohen-kappa of more is the mean of the pairs’ (Light 1971)
  --value V    alpha-u, u-alpha, cu-alpha: only this category
  --length N   alpha-u, u-alpha, cu-alpha: how long the continuum is that was marked
  --order L    alpha-ordinal: the values from the lowest to the highest, where they are no numbers
  --json       {measure, value, reason?, units, coders}; value is null where the measure is undefined, for the reason`,
  async run(argv, io) {
    const { values, positionals } = readArguments(argv, {
      options: {
        measure: { type: 'string', multiple: true },
        value: { type: 'string' },
        length: { type: 'string' },
        order: { type: 'string' },
        json: { type: 'boolean' },
      },
      positionals: ['FILE'],
    })
    const choice = checkChoice({
      measure: readMeasure(values.measure ?? []),
      value: values.value === undefined ? null : categoryOf(values.value),
      length: values.length === undefined ? null : readWholeNumber('--length', values.length),
      order: values.order?.split(',').map((value) => value.trim()) ?? null,
    })
    const path = positionals[0] ?? ''
    const outcome = measureTable(await readTableFile(path), choice)
    if ('problem' in outcome) {
      io.stderr.write(`briefmark: ${path}, ${describeTableError(outcome)}\n`)
      return exitCodes.usage
    }
    const { measure } = choice
    if (values.json === true) {
      const { value, units, coders } = outcome
      const reason = outcome.value === null ? { reason: outcome.reason } : {}
      io.stdout.write(renderJson({ measure, value, ...reason, units, coders }))
    } else io.stdout.write(renderFigure(measure, outcome))
    return exitCodes.ok
  },
}
