import { type Document, titleOrFile } from '../model/document.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** What stands over a list to choose a document from. */
export const findDocument = 'Find a document'

/** Returns an ISO 8601 date, month or year as people write it: "18 Jan 2024". What is no date comes back as it is. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-')
  const name = months[Number(month) - 1]
  if (year === undefined || name === undefined) return iso
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** Returns what a document is called: its title, else its file. */
export function documentTitle(document: Pick<Document, 'title' | 'file'>): string {
  return titleOrFile(document) || 'Untitled'
}

type Named = Pick<Document, 'id' | 'title' | 'file' | 'date'>

/** As many characters of an id as nobody's library needs more of to tell two documents apart. */
const idLength = 8

/** What may be said below a title, the likest to be known first; an id is told last, but it always differs. */
const details: readonly ((document: Named) => string)[] = [
  ({ file }) => file,
  ({ date }) => dateText(date),
  ({ file, id }) => [file, id.slice(1, 1 + idLength)].filter((part) => part !== '').join(' · '),
]

/**
 * Returns, for each document whose title another one has as well, what tells it apart: file names where all of them
 * differ, else dates, else the beginning of its id. The other documents are not in the map.
 */
export function tellApart(documents: readonly Named[]): ReadonlyMap<Document['id'], string> {
  const apart = new Map<Document['id'], string>()
  for (const namesakes of Map.groupBy(documents, documentTitle).values()) {
    if (namesakes.length < 2) continue
    const detail = details.find((of) => {
      const texts = new Set(namesakes.map(of))
      return texts.size === namesakes.length && !texts.has('')
    })
    for (const document of namesakes) apart.set(document.id, (detail ?? details[2])?.(document) ?? '')
  }
  return apart
}

/** How a document stands in a list to choose from. */
export interface ListedDocument {
  readonly id: Document['id']
  readonly title: string
  readonly language: string
  /** What tells it apart from others of the same title; "" where none has it. */
  readonly under: string
  /** Its date. */
  readonly end: string
  /** What else it is found by. */
  readonly also: string
}

/** Returns documents as a list to choose from names them, in the given order; `among` are all that there are. */
export function listDocuments(
  documents: readonly Document[],
  among: readonly Document[] = documents,
): ListedDocument[] {
  const apart = tellApart(among)
  return documents.map((document) => ({
    id: document.id,
    title: documentTitle(document),
    language: document.language,
    under: apart.get(document.id) ?? '',
    end: dateText(document.date),
    also: `${document.issuer}\n${document.file}\n${document.date}`,
  }))
}
