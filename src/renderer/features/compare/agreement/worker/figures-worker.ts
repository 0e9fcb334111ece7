import {
  type AgreementRow,
  computeAgreement,
} from '../../../../../shared/compare/agreement/compute-agreement.ts'
import {
  type ConfusionMatrix,
  confusionMatrix,
} from '../../../../../shared/compare/agreement/confusion-matrix.ts'
import { coderPairs } from '../../../../../shared/compare/agreement/reliability-data.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { type PreparedTask, preparedFor, prepareTask } from '../model/coding.ts'
import type { FiguresRequest, FiguresResult } from '../model/figures.ts'

function rowsOf(prepared: PreparedTask, request: FiguresRequest, coders: readonly string[]): AgreementRow[] {
  const { task, measures } = request
  return [
    ...computeAgreement(prepared.together, measures, [{ tag: null, coders }]),
    ...computeAgreement(
      prepared.alone,
      measures,
      task.plan.alone.map(({ id }) => ({ tag: id, coders })),
    ),
  ]
}

serveTask<FiguresRequest, FiguresResult>((request) => {
  const { task, measures, pairTag, confused } = request
  const prepared = prepareTask(task)
  const pairs = coderPairs(task.coders.length).map((pair) => pair.map((index) => task.coders[index] ?? ''))
  const [first, second] = confused
  const confusion: ConfusionMatrix = confusionMatrix(prepared.together, first, second)
  return {
    request: { coders: task.coders, measures, pairTag, confused },
    rows: rowsOf(prepared, request, task.coders),
    pairs: computeAgreement(
      preparedFor(prepared, pairTag),
      measures,
      pairs.map((coders) => ({ tag: pairTag, coders })),
    ),
    confusion,
  }
})
