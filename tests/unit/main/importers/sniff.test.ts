import { expect, test } from 'vitest'
import { sniffFile } from '../../../../src/main/core/importers/sniff.ts'
import { makeDocx, makeZip } from '../../../helpers/make-zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const compound = (name: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(8), utf16(name)])

test.each<[string, Uint8Array, string, object]>([
  ['a PDF named as text', bytes('%PDF-1.7\n'), 'a.txt', { format: 'pdf' }],
  ['a DOCX named as PDF', makeDocx('<w:p/>'), 'a.pdf', { format: 'docx' }],
  ['a page named as DOCX', bytes('\uFEFF<!-- saved --><!DOCTYPE html><p>x'), 'a.docx', { format: 'html' }],
  ['a page in UTF-16', utf16('\uFEFF<html><body>Text of it</body></html>'), 'a.txt', { format: 'html' }],
  ['Markdown by its name only', bytes('# Title\n\nText'), 'a.md', { format: 'markdown' }],
  ['text named as PDF', bytes('Just some text.'), 'a.pdf', { format: 'text' }],
  ['text without an extension', bytes('Just some text.'), 'README', { format: 'text' }],
  ['text of a program or a table', bytes('a,b\n1,2\n'), 'a.csv', { found: 'csv' }],
  ['text that begins with MZ', bytes('MZ is the title of this text'), 'a.txt', { format: 'text' }],
  ['a short text with a bell and an escape', bytes('two \x07bell\x1b[31mred'), 'a.txt', { format: 'text' }],
  ['a short text with a stray NUL', bytes('abc\0def'), 'a.txt', { format: 'text' }],
  ['an old Word file', compound('WordDocument'), 'a.docx', { found: 'doc' }],
  ['an old Excel file', compound('Workbook'), 'a.xls', { found: 'xls' }],
  ['a DOCX with a password', compound('EncryptedPackage'), 'a.docx', { found: 'encryptedOffice' }],
  ['a spreadsheet', makeZip({ 'xl/workbook.xml': '<a/>' }), 'a.xlsx', { found: 'xlsx' }],
  ['slides', makeZip({ 'ppt/presentation.xml': '<a/>' }), 'a.docx', { found: 'pptx' }],
  ['a zip', makeZip({ 'readme.txt': 'x' }), 'a.zip', { found: 'zip' }],
  ['rich text', bytes('{\\rtf1 x}'), 'a.txt', { found: 'rtf' }],
  ['a picture', latin('\x89PNG\r\n\x1a\n\0\0'), 'a.pdf', { found: 'image' }],
  ['noise', latin('\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x90\x91'), 'a.txt', { found: 'binary' }],
])('knows %s', (_name, content, fileName, expected) => {
  expect(sniffFile(content, fileName)).toEqual(expected)
})
