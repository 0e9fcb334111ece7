import { z } from 'zod'

/** The kinds of file that can be imported. */
export const sourceFormatSchema = z.enum(['text', 'markdown', 'html', 'docx', 'pdf'])
export type SourceFormat = z.infer<typeof sourceFormatSchema>

const formatByExtension: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** Extensions that can be imported, without the dot, for dialogs and help. */
export const importableExtensions: readonly string[] = Object.keys(formatByExtension)

/** Returns the file name's extension in lower case without the dot; "" when it has none. */
export function fileExtension(fileName: string): string {
  const match = /\.([^./\\]+)$/.exec(fileName)
  return match?.[1]?.toLowerCase() ?? ''
}

/** Returns the format that the file name's extension promises; null when it is none of ours. */
export function findSourceFormat(fileName: string): SourceFormat | null {
  return formatByExtension[fileExtension(fileName)] ?? null
}
