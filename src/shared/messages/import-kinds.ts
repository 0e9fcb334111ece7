import { type Details, numberDetail, sizeText, textDetail } from './details.ts'

/** What people call the kinds of file that are not imported, by the name that the importer found. */
const kindNames: Readonly<Record<string, string>> = {
  doc: 'an old Word document (.doc)',
  xls: 'an old Excel workbook (.xls)',
  ppt: 'an old PowerPoint presentation (.ppt)',
  oldOffice: 'a file of an old office program',
  encryptedOffice: 'an office document locked with a password',
  xlsx: 'an Excel workbook (.xlsx)',
  pptx: 'a PowerPoint presentation (.pptx)',
  odt: 'an OpenDocument text (.odt)',
  opendocument: 'an OpenDocument file',
  epub: 'an e-book (.epub)',
  rtf: 'a rich text file (.rtf)',
  mhtml: 'a web archive (.mht)',
  zip: 'a zip archive',
  archive: 'an archive',
  image: 'a picture',
  program: 'a program',
  binary: 'neither a text nor a document',
  folder: 'a folder or a device',
}

/** Returns what the file is, such as "an Excel workbook (.xlsx)"; null where nothing was found. */
export function kindText(details: Details): string | null {
  const found = textDetail(details, 'found')
  if (found === null) return null
  return Object.hasOwn(kindNames, found) ? (kindNames[found] ?? null) : `a file named .${found}`
}

const count = (value: number) => value.toLocaleString('en')

/** Returns what of a file is too large, after its name; null where only the file itself can be meant. */
export function excessText(details: Details): string | null {
  const limit = numberDetail(details, 'limit')
  const { excess } = details
  if (excess === 'ratio') {
    return `is packed more tightly than any document: what is inside would be more than ${count(limit ?? 0)} times as large as the file`
  }
  if (excess !== 'unpacked') return null
  return limit === null
    ? 'is too large once unpacked'
    : `holds more than ${sizeText(limit)} of text once unpacked`
}

/** Returns what a file has too much of, after its name; null where the importer did not say. */
export function complexityText(details: Details): string | null {
  const allowed = numberDetail(details, 'allowed')
  const pages = numberDetail(details, 'pages')
  const most = numberDetail(details, 'limit')
  if (details.limit === 'depth') return 'is nested more deeply than any document'
  if (details.limit === 'paragraphs' && allowed !== null) return `has more than ${count(allowed)} paragraphs`
  if (details.limit === 'elements' && allowed !== null) return `has more than ${count(allowed)} elements`
  if (details.limit === 'entries' && allowed !== null) return `is made of more than ${count(allowed)} files`
  if (pages !== null && most !== null) return `has ${count(pages)} pages, more than ${count(most)}`
  return null
}
