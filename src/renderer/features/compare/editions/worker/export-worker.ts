import { type EditionsExport, renderEditions } from '../../../../../shared/interchange/editions-markdown.ts'
import { serveTask } from '../../worker/serve-task.ts'

serveTask<EditionsExport, string>((input) => renderEditions(input))
