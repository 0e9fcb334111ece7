import { fileExtension, findSourceFormat, type SourceFormat } from '../../../shared/model/source-format.ts'
import { detectEncoding, findBom } from './text/encoding.ts'

/** What the bytes of a file are: one of our formats, or a kind of file that is not imported, by a short name. */
export type Sniffed = { readonly format: SourceFormat } | { readonly found: string }

/** A PDF's header may stand behind other bytes, but readers only look this far for it. */
const pdfHeaderBytes = 1_024
const sampleBytes = 65_536
/** A text has next to no control characters besides tab, line ends and form feeds. */
const controlShare = 0.01
/** In a short text a bell or an escape is no sign of a binary file as long as nearly all the rest is text. */
const fewControls = 4
const fewControlsShare = 0.2

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x1f, 0x8b], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x42, 0x5a, 0x68], 'archive'],
  [[0x4d, 0x5a], 'program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
]
/** Compound files are the old Office formats; what they are stands inside as a name in UTF-16. */
const compoundSignature = [0xd0, 0xcf, 0x11, 0xe0]
const compoundKinds: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'encryptedOffice'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]
/** Names of parts that tell a zip's kind. They stand uncompressed in its directory. */
const zipKinds: readonly (readonly [string, string])[] = [
  ['xl/workbook.', 'xlsx'],
  ['ppt/presentation.', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument', 'opendocument'],
  ['application/epub+zip', 'epub'],
]

/**
 * Returns what a file is by its bytes. The name decides only between kinds of text, and whether a file that begins like
 * none of ours is damaged (`named` holds) or of another type.
 */
export function sniffFile(bytes: Uint8Array, fileName: string): Sniffed {
  const named = findSourceFormat(fileName)
  const head = decodeLatin(bytes.subarray(0, pdfHeaderBytes))
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (startsWith(bytes, [0x50, 0x4b])) return sniffZip(bytes)
  if (startsWith(bytes, compoundSignature)) return { found: sniffCompound(bytes) }
  const signature = signatures.find(([start]) => startsWith(bytes, start))
  if (signature !== undefined && isSafeSignature(signature[0], bytes)) return { found: signature[1] }
  const text = readSample(bytes)
  if (text === null) return { found: 'binary' }
  if (/^MIME-Version:|^From: <Saved by/i.test(text)) return { found: 'mhtml' }
  if (looksLikeHtml(text)) return { format: 'html' }
  if (named === null && fileExtension(fileName) !== '') return { found: fileExtension(fileName) }
  return { format: named === 'markdown' || named === 'html' ? named : 'text' }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** "MZ" and "BZh" may also begin a text; a program or an archive has bytes that no text has. */
function isSafeSignature(signature: readonly number[], bytes: Uint8Array): boolean {
  return signature.some((byte) => byte > 0x7f) || signature.length > 3 || readSample(bytes) === null
}

function sniffZip(bytes: Uint8Array): Sniffed {
  const names = decodeLatin(bytes)
  const kind = zipKinds.find(([part]) => names.includes(part))
  if (names.includes('word/document.xml')) return { format: 'docx' }
  if (kind !== undefined) return { found: kind[1] }
  // Word can read packages whose main part has another name; the importer finds it through the relations.
  return names.includes('[Content_Types].xml') && names.includes('word/')
    ? { format: 'docx' }
    : { found: 'zip' }
}

function sniffCompound(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return compoundKinds.find(([name]) => text.includes(name))?.[1] ?? 'oldOffice'
}

function looksLikeHtml(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').replace(/^(?:\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)+/, '')
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(start)
}

/** Returns the beginning of the file as text; null where it can be none. */
function readSample(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleBytes)
  const encoding = findBom(sample) ?? detectEncoding(sample)
  const text = new TextDecoder(encoding).decode(sample)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)?.length ?? 0
  const isNoise =
    controls > text.length * controlShare &&
    (controls > fewControls || controls > text.length * fewControlsShare)
  return isNoise ? null : text
}

function decodeLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
