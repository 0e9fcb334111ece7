import { comparePassages } from '../../../../../shared/compare/passages/compare-passages.ts'
import { serveTask } from '../../worker/serve-task.ts'
import { type PackedItems, type PackedPassages, packItems, unpackPassages } from '../model/packed.ts'

serveTask<PackedPassages, PackedItems>((packed) => {
  const { coders, tags, ids, rule } = packed
  return packItems(comparePassages(unpackPassages(packed), { coders, rule }), { coders, tags, ids })
})
