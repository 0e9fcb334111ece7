/** What comes with an error code: plain JSON of unknown shape. */
export type Details = Readonly<Record<string, unknown>>

/** Returns the first of the fields that is a text and not empty; null when none is. */
export function textDetail(details: Details, ...fields: readonly string[]): string | null {
  for (const field of fields) {
    const value = details[field]
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}

/** Returns the field as a number; null when it is none. */
export function numberDetail(details: Details, field: string): number | null {
  const value = details[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Returns the field's texts; what is no text is left out. */
export function listDetail(details: Details, field: string): string[] {
  const value = details[field]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** Returns the file or folder that the error is about, in quotation marks; `otherwise` when it is not named. */
export function namedFile(details: Details, otherwise: string): string {
  const name = textDetail(details, 'file', 'path')
  return name === null ? otherwise : `“${name}”`
}

/** Returns the folder that the error is about, in quotation marks; `otherwise` when it is not named. */
export function namedFolder(details: Details, otherwise: string): string {
  const name = textDetail(details, 'path', 'file')
  return name === null ? otherwise : `“${name}”`
}

/** Returns a size in bytes as people say it: "20 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const megabytes = bytes / 1024 / 1024
  return megabytes < 1
    ? `${Math.round(bytes / 1024)} KB`
    : `${megabytes < 10 ? Number(megabytes.toFixed(1)) : Math.round(megabytes)} MB`
}

/** Returns the sentence with its first letter as a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
