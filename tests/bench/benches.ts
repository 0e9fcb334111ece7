import { measureGrowth, measureReader } from './browser/reader-rows.ts'
import type { Site } from './browser/site.ts'
import { measureStorage } from './browser/storage-rows.ts'
import { measureBrief } from './node/brief.ts'
import { measureEditions } from './node/compare.ts'
import { measureCoders } from './node/compare-coders.ts'
import { measureEncodings } from './node/encodings.ts'
import { measurePdf } from './node/pdf.ts'
import { measureQuality } from './node/quality.ts'
import type { Row } from './row.ts'
import { measureAgreementView } from './shell/agreement-rows.ts'
import { measureCodersView } from './shell/coders-rows.ts'
import { measureMatrixRows } from './shell/matrix-rows.ts'
import { measureShell } from './shell/shell-rows.ts'

/** What is measured together, and the rows that come of it. */
export interface Bench {
  readonly ids: readonly string[]
  run(site: Site): Promise<Row[]>
}

/** Everything that `npm run bench` measures, in the order of the table. */
export const benches: readonly Bench[] = [
  { ids: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'], run: measureReader },
  { ids: ['T10', 'T11'], run: measureStorage },
  { ids: ['T12'], run: measurePdf },
  { ids: ['T14', 'Open'], run: measureShell },
  { ids: ['Matrix'], run: measureMatrixRows },
  { ids: ['T15'], run: measureGrowth },
  { ids: ['Quality'], run: measureQuality },
  { ids: ['Encodings'], run: measureEncodings },
  { ids: ['Brief'], run: measureBrief },
  { ids: ['Coders'], run: measureCoders },
  { ids: ['CodersView'], run: measureCodersView },
  { ids: ['AgreementView'], run: measureAgreementView },
  { ids: ['Editions'], run: measureEditions },
]
