import { serveTask } from '../../worker/serve-task.ts'
import { type WrittenMatrix, writeMatrix } from '../model/written-matrix.ts'

serveTask<WrittenMatrix, string>(writeMatrix)
