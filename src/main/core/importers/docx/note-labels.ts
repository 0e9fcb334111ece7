import { formatWordNumber } from './number-format.ts'
import { findElements } from './xml-elements.ts'

type NoteKind = 'footnote' | 'endnote'

/** Returns the labels of the note marks in mammoth's HTML, in order; counts on from one part of a document to the next. */
export type LabelNotes = (html: string) => string[]

interface NoteNumbers {
  readonly format: string
  next: number
}

/** What Word prints where the document says nothing: ECMA-376-1, 17.11.17 and 17.11.18. */
const defaultFormats: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman' }
const noteMark = / id="(foot|end)note-ref-/g

/**
 * Returns what numbers the notes of a document as Word prints them: footnotes and endnotes each in a series of their
 * own, in the format of the first section that names one, else of the settings. Numbers that begin anew on each page
 * or section are counted on, because a document has no pages.
 */
export function createNoteLabels(documentXml: string, settingsXml: string): LabelNotes {
  const series: Record<NoteKind, NoteNumbers> = {
    footnote: readNumbers('footnote', documentXml, settingsXml),
    endnote: readNumbers('endnote', documentXml, settingsXml),
  }
  return (html) =>
    [...html.matchAll(noteMark)].map(([, kind]) => {
      const numbers = series[kind === 'end' ? 'endnote' : 'footnote']
      const label = formatWordNumber(numbers.next, numbers.format)
      numbers.next += 1
      return label
    })
}

function readNumbers(kind: NoteKind, ...sources: readonly string[]): NoteNumbers {
  const properties = sources.flatMap((xml) =>
    [...findElements(xml, `w:${kind}Pr`)].map(({ content }) => content),
  )
  const read = (name: string): string | undefined =>
    properties
      .map((content) => new RegExp(`<w:${name}\\s[^<>]*w:val\\s*=\\s*["'](\\w+)["']`).exec(content)?.[1])
      .find((value) => value !== undefined)
  const start = Number(read('numStart') ?? 1)
  return { format: read('numFmt') ?? defaultFormats[kind], next: Number.isInteger(start) ? start : 1 }
}
