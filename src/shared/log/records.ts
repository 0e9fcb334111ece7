import { type Annotation, type AnnotationFields, annotationDefaults } from '../model/annotation.ts'
import { type Brief, briefDefaults } from '../model/brief.ts'
import type { Carry } from '../model/carry.ts'
import { type Coder, coderDefaults } from '../model/coder.ts'
import type { Coding } from '../model/coding.ts'
import { type Document, documentDefaults } from '../model/document.ts'
import type {
  AnnotationId,
  BriefId,
  CarryId,
  CoderId,
  CodingId,
  DocumentId,
  PairingId,
  SettlementId,
  TagId,
} from '../model/ids.ts'
import type { Pairing } from '../model/pairing.ts'
import { type Settings, settingsDefaults, settingsId } from '../model/settings.ts'
import type { Settlement } from '../model/settlement.ts'
import { type Tag, tagDefaults } from '../model/tag.ts'
import type { AnnotationOperation } from './entry.ts'
import type { Register } from './register.ts'

const tagField = 'tag:'

/** Returns the fields that an annotation operation writes; each tag is a field of its own. */
export function annotationSet(op: AnnotationOperation): Record<string, unknown> {
  if (op.tags === undefined) return op.set
  const set: Record<string, unknown> = { ...op.set }
  for (const [tag, on] of Object.entries(op.tags)) set[tagField + tag] = on
  return set
}

export function readDocument(id: DocumentId, register: Register): Document {
  return { ...documentDefaults, ...register.fields, id }
}

export function readTag(id: TagId, register: Register): Tag {
  return { ...tagDefaults, ...register.fields, id }
}

export function readCoder(id: CoderId, register: Register): Coder {
  return { ...coderDefaults, ...register.fields, id }
}

export function readBrief(id: BriefId, register: Register): Brief {
  return { ...briefDefaults, ...register.fields, id }
}

export function readSettings(register: Register | undefined): Settings {
  return { ...settingsDefaults, ...register?.fields, id: settingsId }
}

// The following are always written whole, so that their registers hold every field.

export function readCoding(id: CodingId, register: Register): Coding {
  return { ...(register.fields as unknown as Coding), id }
}

export function readSettlement(id: SettlementId, register: Register): Settlement {
  return { ...(register.fields as unknown as Settlement), id }
}

export function readPairing(id: PairingId, register: Register): Pairing {
  return { ...(register.fields as unknown as Pairing), id }
}

export function readCarry(id: CarryId, register: Register): Carry {
  return { ...(register.fields as unknown as Carry), id }
}

/** Returns the annotation that a register holds, with defaults for what no entry has written. */
export function readAnnotation(
  id: AnnotationId,
  document: DocumentId,
  coder: CoderId,
  register: Register,
): Annotation {
  const fields = register.fields as Partial<AnnotationFields>
  const tags: TagId[] = []
  for (const name in fields) {
    if (name.startsWith(tagField) && register.fields[name] === true) {
      tags.push(name.slice(tagField.length) as TagId)
    }
  }
  if (tags.length > 1) tags.sort()
  return {
    id,
    document,
    coder,
    tags,
    anchor: fields.anchor ?? annotationDefaults.anchor,
    note: fields.note ?? annotationDefaults.note,
    created: fields.created ?? annotationDefaults.created,
    modified: fields.modified ?? annotationDefaults.modified,
    settles: fields.settles ?? annotationDefaults.settles,
    carriedFrom: fields.carriedFrom ?? annotationDefaults.carriedFrom,
    deleted: fields.deleted ?? annotationDefaults.deleted,
  }
}

/** Whether an annotation lies in the text: written whole, and not deleted. Cheaper than reading it. */
export function isLive(register: Register): boolean {
  return register.fields.deleted !== true && register.fields.anchor !== undefined
}
