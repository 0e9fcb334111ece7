import type { Site } from '../browser/site.ts'
import { generateReport } from '../generate/report.ts'

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Returns a made-up report of some 200 pages as a tagged PDF that Chromium printed. */
export async function printReport(site: Site): Promise<Buffer> {
  const body = generateReport(560_000, 'en', 7).map(({ kind, level, text }) =>
    kind === 'heading' ? `<h${level}>${escapeHtml(text)}</h${level}>` : `<p>${escapeHtml(text)}</p>`,
  )
  const style = 'body { font: 11pt serif } p { margin: 0 0 6pt; text-align: justify }'
  return site.withBrowser(async (browser) => {
    const page = await browser.newPage()
    await page.setContent(
      `<html lang="en"><title>Report</title><style>${style}</style>${body.join('')}</html>`,
    )
    return page.pdf({
      format: 'A4',
      tagged: true,
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    })
  })
}
