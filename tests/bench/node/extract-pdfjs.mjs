/** A process of its own: `extract-pdfjs.mjs PDFJS FILE` reads text, fonts and structure of all pages with pdf.js. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder = '', file = ''] = process.argv.slice(2)
const { getDocument } = await import(pathToFileURL(join(folder, 'legacy/build/pdf.mjs')).href)
const { promise } = getDocument({
  data: new Uint8Array(readFileSync(file)),
  fontExtraProperties: true,
  isEvalSupported: false,
  verbosity: 0,
  cMapUrl: join(folder, 'cmaps/'),
  standardFontDataUrl: join(folder, 'standard_fonts/'),
})
const pdf = await promise
let items = 0
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number)
  await page.getOperatorList()
  items += (await page.getTextContent({ includeMarkedContent: true })).items.length
  await page.getStructTree()
  page.cleanup()
}
process.stdout.write(JSON.stringify({ pages: pdf.numPages, items }))
process.exit(0)
