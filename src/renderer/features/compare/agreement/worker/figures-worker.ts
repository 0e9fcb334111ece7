import { computeAgreement } from '../../../../../shared/compare/agreement/compute-agreement.ts'
import { confusionMatrix } from '../../../../../shared/compare/agreement/confusion-matrix.ts'
import { computePlanned, preparedFor } from '../../../../../shared/compare/agreement/planned-agreement.ts'
import { coderPairs } from '../../../../../shared/compare/agreement/reliability-data.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { prepareTask } from '../model/coding.ts'
import type { FiguresRequest, FiguresResult } from '../model/figures.ts'

serveTask<FiguresRequest, FiguresResult>((request) => {
  const { task, measures, pairTag, confused } = request
  const prepared = prepareTask(task)
  const pairs = coderPairs(task.coders.length).map((pair) => pair.map((index) => task.coders[index] ?? ''))
  const [first, second] = confused
  const { tags, units } = confusionMatrix(prepared.together, first, second)
  return {
    request: { coders: task.coders, measures, pairTag, confused },
    rows: computePlanned(prepared, measures, task.coders),
    pairs: computeAgreement(
      preparedFor(prepared, pairTag),
      measures,
      pairs.map((coders) => ({ tag: pairTag, coders })),
    ),
    confusion: { tags, units: units.map((row) => Uint32Array.from(row)) },
  }
})
