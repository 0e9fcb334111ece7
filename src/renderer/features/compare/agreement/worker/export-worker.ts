import { serveTask } from '../../worker/serve-task.ts'
import { type WrittenTable, writeTable } from '../model/written-table.ts'

serveTask<WrittenTable, string>(writeTable)
