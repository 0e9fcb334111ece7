import { disagreeingRanges } from '../../../../../shared/compare/agreement/disagreeing-ranges.ts'
import { preparedFor } from '../../../../../shared/compare/agreement/planned-agreement.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { prepareTask } from '../model/coding.ts'
import { type Differences, type DifferencesRequest, describeDifference } from '../model/differences.ts'

serveTask<DifferencesRequest, Differences>(({ task, subject, limit }) => {
  const prepared = preparedFor(prepareTask(task), subject.tag)
  const ranges = [...disagreeingRanges(prepared, subject)]
  const documents = new Map(prepared.input.documents.map((document) => [document.id, document]))
  const texts = new Map<string, string>(task.documents.map(({ id, source }) => [id, source.text]))
  const included = new Map(prepared.input.tags.map(({ id, includes }) => [id, includes]))
  const below = (tag: string) => included.get(tag) ?? new Set<string>()
  return {
    subject,
    total: ranges.length,
    items: ranges
      .slice(0, limit)
      .map((range) =>
        describeDifference(
          range,
          subject.coders,
          below,
          documents.get(range.document),
          texts.get(range.document) ?? '',
        ),
      ),
  }
})
