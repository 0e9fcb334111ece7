/** A page of a hand-made PDF. */
export interface TinyPage {
  /** Content stream; font /F1 is Helvetica, /F2 Helvetica-Bold. */
  readonly content: string
  /** More entries of the page dictionary, such as "/Rotate 90" or "/CropBox [50 50 250 250]". */
  readonly entries?: string
}

/** What else the file holds. */
export interface TinyPdfOptions {
  /** Entries of the catalogue, such as "/PageLabels << … >>". */
  readonly catalog?: string
  /** Entries of the document information, such as "/Title (A report)". */
  readonly info?: string
  /** Further objects by number from 900 on, as their source. */
  readonly objects?: Readonly<Record<number, string>>
}

/** Returns the bytes of a PDF with these pages of 300 × 400 points. */
export function buildTinyPdf(pages: readonly TinyPage[], options: TinyPdfOptions = {}): Uint8Array {
  const objects = new Map<number, string>()
  const kids = pages.map((_, index) => `${10 + 2 * index} 0 R`).join(' ')
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`)
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 300 400] >>`)
  objects.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  objects.set(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  objects.set(5, `<< ${options.info ?? ''} >>`)
  pages.forEach((page, index) => {
    const resources = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>'
    const number = 10 + 2 * index
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R ${resources} /Contents ${number + 1} 0 R ${page.entries ?? ''} >>`,
    )
    objects.set(number + 1, `<< /Length ${page.content.length} >>\nstream\n${page.content}\nendstream`)
  })
  for (const [number, source] of Object.entries(options.objects ?? {})) objects.set(Number(number), source)
  return serialise(objects)
}

/** Returns content that shows each line at its place: x and y of the baseline from the lower left corner. */
export function showLines(
  lines: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly size?: number
    readonly bold?: boolean
  }[],
): string {
  return lines
    .map(({ text, x, y, size = 10, bold = false }) => {
      const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`)
      return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`
    })
    .join('\n')
}

function serialise(objects: ReadonlyMap<number, string>): Uint8Array {
  let body = '%PDF-1.7\n'
  const offsets = new Map<number, number>()
  for (const [number, source] of objects) {
    offsets.set(number, body.length)
    body += `${number} 0 obj\n${source}\nendobj\n`
  }
  const start = body.length
  const sections = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  )
  const size = Math.max(...objects.keys()) + 1
  body += `xref\n0 1\n0000000000 65535 f \n${sections.join('')}`
  body += `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(body, (character) => character.charCodeAt(0))
}
