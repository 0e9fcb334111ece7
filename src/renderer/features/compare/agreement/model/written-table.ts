import { renderAgreementCsv } from '../../../../../shared/interchange/agreement-csv.ts'
import { renderAgreementMarkdown } from '../../../../../shared/interchange/agreement-markdown.ts'
import type { AgreementExport } from '../../../../../shared/interchange/agreement-table.ts'
import {
  type ConfusionExport,
  renderConfusionCsv,
  renderConfusionMarkdown,
} from '../../../../../shared/interchange/confusion-table.ts'
import { byteOrderMark } from '../../../../../shared/interchange/csv.ts'

/** A table that is taken elsewhere. */
export type WrittenTable = (
  | { readonly kind: 'figures'; readonly of: AgreementExport }
  | { readonly kind: 'confusion'; readonly of: ConfusionExport }
) & { readonly format: 'md' | 'csv' }

/** Returns the table as the text of a file. */
export function writeTable(table: WrittenTable): string {
  const { format } = table
  if (table.kind === 'figures')
    return format === 'md' ? renderAgreementMarkdown(table.of) : byteOrderMark + renderAgreementCsv(table.of)
  return format === 'md' ? renderConfusionMarkdown(table.of) : byteOrderMark + renderConfusionCsv(table.of)
}
