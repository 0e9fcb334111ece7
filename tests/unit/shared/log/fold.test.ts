import { describe, expect, it } from 'vitest'
import { parseLine, renderLine } from '../../../../src/shared/log/codec.ts'
import { digestState } from '../../../../src/shared/log/digest.ts'
import type { Entry, LogTime, Operation } from '../../../../src/shared/log/entry.ts'
import { fold, layerKey } from '../../../../src/shared/log/fold.ts'
import {
  isLive,
  readAnnotation,
  readCoder,
  readDocument,
  readTag,
} from '../../../../src/shared/log/records.ts'
import type { AnnotationId, CoderId, DocumentId, TagId, WriterId } from '../../../../src/shared/model/ids.ts'

const coder = 'c0123456789' as CoderId
const tag = 't0123456789' as TagId
const other = 't9876543210' as TagId
const document = 'd0123456789' as DocumentId
const id = 'a0123456789' as AnnotationId

function entry(writer: string, at: LogTime, ...ops: Operation[]): Entry {
  return { v: 1, writer: `w${writer.repeat(8)}-1` as WriterId, seq: 1, at, ops, unknown: 0 }
}
const note = (text: string): Operation => ({ kind: 'annotation', id, document, coder, set: { note: text } })
const setName = (name: string): Operation => ({ kind: 'coder', id: coder, set: { name } })

function annotationOf(...entries: Entry[]) {
  const register = fold(entries).layers.get(layerKey(document, coder))?.annotations.get(id)
  return register === undefined ? null : readAnnotation(id, document, coder, register)
}

describe('fold', () => {
  it('keeps of each field what was written last, and defaults for the rest', () => {
    const state = fold([entry('a', [1, 0], setName('Ada')), entry('a', [2, 0], setName('Ada L.'))])
    const register = state.coder.get(coder)
    expect(register && readCoder(coder, register)).toEqual({
      id: coder,
      name: 'Ada L.',
      shape: 'disc',
      role: 'person',
      colour: 1,
      deleted: false,
    })
  })

  it('keeps of two people who say what a document replaces the one who spoke last, also when that takes it back', () => {
    const replaces = (earlier: DocumentId | null): Operation => ({
      kind: 'document',
      id: document,
      set: { replaces: earlier },
    })
    const [first, second] = ['d1111111111' as DocumentId, 'd2222222222' as DocumentId]
    const said = [entry('a', [5, 0], replaces(first)), entry('b', [6, 0], replaces(second))]
    const read = (entries: readonly Entry[]) => {
      const register = fold(entries).document.get(document)
      return register && readDocument(document, register).replaces
    }
    expect(read([])).toBeUndefined()
    expect(
      read([entry('a', [1, 0], { kind: 'document', id: document, set: { title: 'Budget' } })]),
    ).toBeNull()
    expect(read(said)).toBe(second)
    expect(read(said.toReversed())).toBe(second)
    expect(read([...said, entry('a', [7, 0], replaces(null))])).toBeNull()
  })

  it('lets two people change two fields of one record at once', () => {
    const entries = [
      entry('a', [5, 0], { kind: 'tag', id: tag, set: { name: 'Economy', colour: 3 } }),
      entry('b', [6, 0], { kind: 'tag', id: tag, set: { description: 'Money' } }),
      entry('a', [6, 0], { kind: 'tag', id: tag, set: { colour: 4 } }),
    ]
    for (const order of [entries, entries.toReversed()]) {
      const register = fold(order).tag.get(tag)
      expect(register && readTag(tag, register)).toMatchObject({
        name: 'Economy',
        colour: 4,
        description: 'Money',
      })
    }
  })

  it('decides between writers of one moment by their names, and within one entry by order', () => {
    const both = [entry('b', [5, 0], note('b')), entry('a', [5, 0], note('a'))]
    expect(annotationOf(...both)?.note).toBe('b')
    expect(annotationOf(...both.toReversed())?.note).toBe('b')
    expect(annotationOf(entry('a', [5, 0], note('first'), note('second')))?.note).toBe('second')
  })

  it('decides between two values of one stamp, as a copied installation writes them, the same way everywhere', () => {
    const both = [entry('a', [5, 0], note('left')), entry('a', [5, 0], note('right'))]
    expect(annotationOf(...both)?.note).toBe('right')
    expect(annotationOf(...both.toReversed())?.note).toBe('right')
  })

  it('keeps tags that two people put on and takes off what one took off later', () => {
    const set = (at: LogTime, writer: string, tags: Record<string, boolean>) =>
      entry(writer, at, { kind: 'annotation', id, document, coder, set: {}, tags })
    const entries = [
      set([1, 0], 'a', { [other]: true }),
      set([2, 0], 'b', { [tag]: true }),
      set([3, 0], 'a', { [other]: false }),
    ]
    expect(annotationOf(...entries)?.tags).toEqual([tag])
    expect(annotationOf(...entries.slice(0, 2))?.tags).toEqual([tag, other])
  })

  it('deletes by a field, so that it can be undone', () => {
    const remove = (at: LogTime, deleted: boolean) =>
      entry('a', at, { kind: 'document', id: document, set: { deleted } })
    const state = (...entries: Entry[]) => {
      const register = fold(entries).document.get(document)
      return register && readDocument(document, register).deleted
    }
    expect(state(remove([1, 0], true))).toBe(true)
    expect(state(remove([2, 0], false), remove([1, 0], true))).toBe(false)
  })

  it('does not count an annotation that was never written whole', () => {
    const register = fold([entry('a', [1, 0], note('no anchor'))])
      .layers.get(layerKey(document, coder))
      ?.annotations.get(id)
    expect(register && isLive(register)).toBe(false)
  })

  it('folds what a writer holds in memory like what others read from its log', () => {
    const held = entry('a', [1, 0], {
      kind: 'coder',
      id: coder,
      set: { name: 'Ada', colour: undefined },
    } as never)
    const line = parseLine(renderLine(held))
    if (!line.ok) throw new Error(line.error)
    const [own, others] = [fold([held]), fold([line.value])]
    expect(own).toEqual(others)
    expect(readCoder(coder, own.coder.get(coder) ?? { fields: {}, stamp: '' }).colour).toBe(1)
    expect(digestState(own)).toEqual(digestState(others))
  })
})

describe('digestState', () => {
  it('is the same for the same writes in any order, and another for any other', () => {
    const entries = [
      entry('a', [1, 0], setName('Ada')),
      entry('b', [2, 0], note('x')),
      entry('a', [3, 0], note('y')),
    ]
    const digest = digestState(fold(entries))
    expect(digest.records).toBe(2)
    expect(digestState(fold(entries.toReversed()))).toEqual(digest)
    expect(digestState(fold(entries.slice(0, 2)))).not.toEqual(digest)
    expect(digestState(fold([]))).toEqual({ records: 0, sum: 0 })
  })
})
