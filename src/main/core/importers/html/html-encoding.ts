import { type DecodedText, decodeText } from '../text/encoding.ts'

/** The HTML standard looks for a declaration in the first 1,024 bytes; real pages put it later. */
const prescanBytes = 4_096

/** Returns the page's text: by its byte order mark, else the charset it declares if that fits, else by detection. */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  return decodeText(bytes, findDeclaredCharset(bytes))
}

/** Returns the charset named in a meta element or an XML declaration near the start; undefined without one. */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, prescanBytes))
    .replace(/<!--[\s\S]*?-->/g, '')
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  return meta?.[1] ?? /<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]
}
