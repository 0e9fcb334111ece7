import { comparePassages } from '../../../../../shared/compare/passages/compare-passages.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { type CompareRequest, type PackedItems, packItems, unpackPassages } from '../model/packed.ts'

serveTask<CompareRequest, PackedItems>(({ passages, rule }) =>
  packItems(comparePassages(unpackPassages(passages), { coders: passages.coders, rule }), passages),
)
