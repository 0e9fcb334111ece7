import type { Operation } from '../../../src/shared/log/entry.ts'
import type { CoderId, DocumentId, TagId } from '../../../src/shared/model/ids.ts'
import { benchTextHash } from './annotations.ts'
import { annotationOperation, benchDocumentId } from './entries.ts'
import { createRandom, type Random } from './random.ts'

export const studySize = { documents: 200, tags: 300, coders: 4, passages: 100_000 }
/** So many of the passages lie in the one document that is large. */
const inLargeDocument = 10_000
/** A tag of the first level and those below it. */
const branch = 15

const pad = (number: number) => String(number).padStart(12, '0')
const tagId = (number: number) => `t${pad(number)}` as TagId
const coderId = (number: number) => `c${pad(number)}` as CoderId
const cities = ['Linzhou', 'Qinghe', 'Dongwan', 'Haiyang', '临州', '清河', '东湾', '海阳'] as const

/** A document that was imported. */
export interface LargeDocument {
  readonly document: DocumentId
  readonly textHash: string
}

/**
 * Returns the operations that make the tags, coders and documents of a coded library whose titles differ only at their
 * end, and its passages of one to three tags. The first document is `large`.
 */
export function generateStudy(large: LargeDocument): Operation[] {
  const random = createRandom(11)
  const tags = Array.from({ length: studySize.tags }, (_, number) => tag(number))
  const coders = Array.from({ length: studySize.coders }, (_, number) => coder(number))
  const documents = Array.from({ length: studySize.documents - 1 }, (_, number) => report(number + 1))
  const passages = Array.from({ length: studySize.passages }, (_, number) => passage(random, large, number))
  return [...tags, ...coders, ...documents, ...passages]
}

function tag(number: number): Operation {
  const place = number % branch
  const parent = place === 0 ? null : tagId(number - place + (place > 10 ? 1 : 0))
  const set = { name: `Topic ${number + 1}`, parent, colour: (number % 12) + 1, description: '' }
  return { kind: 'tag', id: tagId(number), set }
}

function coder(number: number): Operation {
  return {
    kind: 'coder',
    id: coderId(number),
    set: { name: `Coder ${number + 1}`, shape: 'disc', colour: number + 1 },
  }
}

function report(number: number): Operation {
  const city = cities[number % cities.length] ?? ''
  const year = String(2000 + Math.floor(number / cities.length))
  const title = /^[A-Z]/.test(city)
    ? `${city}: work report of the municipal government ${year}`
    : `${city}市人民政府工作报告（${year}年）`
  return {
    kind: 'document',
    id: benchDocumentId(number),
    set: {
      title,
      file: `${city}-${year}.pdf`,
      issuer: city,
      date: year,
      format: 'pdf',
      textHash: benchTextHash,
    },
  }
}

function passage(random: Random, large: LargeDocument, number: number): Operation {
  const isInLarge = number < inLargeDocument
  const document = isInLarge ? large.document : benchDocumentId(random.between(1, studySize.documents - 1))
  const textHash = isInLarge ? large.textHash : benchTextHash
  const made = annotationOperation(number, document, random.between(0, 900_000), textHash)
  const last = (isInLarge ? 3 * branch : studySize.tags) - 1
  const tags: Record<TagId, boolean> = {}
  for (let left = random.between(1, 3); left > 0; left--) tags[tagId(random.between(0, last))] = true
  return { ...made, coder: coderId(random.between(0, studySize.coders - 1)), tags }
}
