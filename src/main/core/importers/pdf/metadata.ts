import type { SourceMetadata } from '../../../../shared/text/blocks.ts'
import { type PdfEngine, readUtf16 } from './engine.ts'

/** Titles and authors that software writes on its own. */
const madeUpTitle =
  /^(?:untitled|document\d*|microsoft word - .*|.*\.(?:docx?|indd|pdf|odt|html?|qxp|tex|dvi|rtf|txt|wps|xls[xm]?|pptx?|exe))$|^about:blank$|^(?:https?|doi):/i
const madeUpAuthor =
  /^(?:user|admin(?:istrator)?|owner|unknown|author|microsoft office user|root|anonymous)$/i
/** A page printed from a browser has the day of printing: that says nothing about the page. */
const printedByBrowser = /skia\/pdf|headlesschrome|mozilla|chrome|safari|firefox|wkhtmltopdf/i
const longestField = 500

/**
 * Returns title, author and date of the document information where a person seems to have written them. The date is that
 * on which the file was made: one printed on the first page (`printed-date.ts`) is better.
 */
export function readMetadata(engine: PdfEngine, document: number): SourceMetadata {
  const field = (name: string): string =>
    readUtf16(engine, (buffer, length) => engine.api.FPDF_GetMetaText(document, name, buffer, length))
      .replaceAll('\0', '')
      .replace(/\s+/g, ' ')
      .trim()
  const title = field('Title')
  const issuer = field('Author')
  const printed = printedByBrowser.test(`${field('Producer')} ${field('Creator')}`)
  const date = printed ? null : parsePdfDate(field('CreationDate'))
  return {
    ...(isSane(title) && !madeUpTitle.test(title) ? { title: title.normalize('NFC') } : {}),
    ...(isSane(issuer) && !madeUpAuthor.test(issuer) ? { issuer: issuer.normalize('NFC') } : {}),
    ...(date === null ? {} : { date }),
  }
}

/** Returns the day of a PDF date, "D:20231105093000+08'00'" as "2023-11-05", no more precise than it is; null when it is none. */
export function parsePdfDate(text: string): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text.trim())
  const [year, month, day] = [match?.[1], match?.[2], match?.[3]]
  if (year === undefined || Number(year) < 1970 || Number(year) > 2100) return null
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return `${year}-${month}`
  return `${year}-${month}-${day}`
}

/** Not empty, not endless, and with more letters than signs: a wrong encoding shows as signs. */
function isSane(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return (
    text.length <= longestField &&
    letters >= 2 &&
    letters * 2 > text.replace(/\s/g, '').length &&
    !text.includes('\uFFFD')
  )
}
