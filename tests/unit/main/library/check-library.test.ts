import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLibrary } from '../../../../src/main/core/library/check-library.ts'
import type { OpenLibrary } from '../../../../src/main/core/library/open-library.ts'
import { readDocuments } from '../../../../src/main/core/library/read-state.ts'
import type { AnnotationOperation, Operation } from '../../../../src/shared/log/entry.ts'
import { resolveTagPaths } from '../../../../src/shared/log/tag-operations.ts'
import { coderIdOf } from '../../../../src/shared/model/coder.ts'
import type { AnnotationId, DocumentId, TagId } from '../../../../src/shared/model/ids.ts'
import { createTagTree } from '../../../../src/shared/model/tag-tree.ts'
import { lineOf, nameCoder, otherWriter } from '../../../helpers/log-lines.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/test-library.ts'

describe('checkLibrary', () => {
  let test: TestLibrary
  let opened: OpenLibrary
  let document: ReturnType<typeof readDocuments>[number]
  const kinds = async () => (await checkLibrary(opened.library)).map(({ kind }) => kind)
  const annotation = (
    more: Partial<AnnotationOperation> = {},
    start = 0,
    end = 6,
    exact = 'Growth',
  ): Operation => ({
    kind: 'annotation',
    id: 'a0123456789' as AnnotationId,
    document: document.id,
    coder: coderIdOf('Ada'),
    set: {
      anchor: { textHash: document.textHash, start, end, exact, prefix: '', suffix: '' },
      note: '',
      created: 1,
      modified: 1,
      deleted: false,
    },
    ...more,
  })
  const folder = () => join(test.path, 'sources', document.sha256)
  const otherLog = () => join(test.path, 'logs', `${otherWriter}.jsonl`)
  beforeEach(async () => {
    test = await createTestLibrary()
    opened = await test.open()
    const path = join(test.folder, 'report.txt')
    await writeFile(path, 'Growth of five per cent.\n')
    opened.imports.add([{ path, fileName: 'report.txt' }])
    await opened.imports.idle()
    const [imported] = readDocuments(opened.library.state)
    if (imported === undefined) throw new Error('not imported')
    document = imported
    await opened.library.append([nameCoder('Ada')])
  })
  afterEach(() => test.remove())

  it('finds changes that are gone from the middle of a log', async () => {
    await writeFile(otherLog(), lineOf(1, nameCoder('Bo')) + lineOf(4, nameCoder('Cleo')))
    await opened.library.logs.refresh()
    expect(await checkLibrary(opened.library)).toEqual([
      {
        kind: 'missingEntry',
        where: join('logs', `${otherWriter}.jsonl`),
        message: '2 changes that were written to this log are no longer in it.',
      },
    ])
  })

  it('finds a source that no log speaks of', async () => {
    const sha256 = '0123456789abcdef'.repeat(4)
    await mkdir(join(test.path, 'sources', sha256))
    expect(await checkLibrary(opened.library)).toMatchObject([
      { kind: 'orphanSource', where: join('sources', sha256) },
    ])
  })

  it.each([null, '{}', 'rubbish'])('finds a PDF whose layout is missing or damaged: %s', async (layout) => {
    await opened.library.append([{ kind: 'document', id: document.id, set: { format: 'pdf' } }])
    if (layout !== null) await writeFile(join(folder(), 'layout.json'), layout)
    expect(await kinds()).toEqual(['layoutMissing'])
    await writeFile(join(folder(), 'layout.json'), '{"format":1,"pages":[]}')
    expect(await kinds()).toEqual([])
  })

  it('finds nothing in a sound library', async () => {
    const { ids, operations } = resolveTagPaths(createTagTree([]), [], ['Economy'])
    await opened.library.append([...operations, annotation({ tags: { [ids[0] as TagId]: true } })])
    expect(await kinds()).toEqual([])
  })

  it('takes a deleted tag, coder or document for no fault', async () => {
    const { ids, operations } = resolveTagPaths(createTagTree([]), [], ['Economy'])
    const [tag] = ids as [TagId]
    await opened.library.append([...operations, annotation({ tags: { [tag]: true } })])
    await opened.library.append([
      { kind: 'tag', id: tag, set: { deleted: true } },
      { kind: 'coder', id: coderIdOf('Ada'), set: { deleted: true } },
    ])
    expect(await kinds()).toEqual([])
    await opened.library.append([{ kind: 'document', id: document.id, set: { deleted: true } }])
    expect(await kinds()).toEqual([])
  })

  it('finds damaged, unfinished and unknown lines', async () => {
    await writeFile(otherLog(), `rubbish\n${lineOf(1, { kind: 'mood', id: 'm', set: {} } as never)}{"crc"`)
    await opened.library.logs.refresh()
    expect(await kinds()).toEqual(['damagedLine', 'unknownOperation', 'tornLine'])
  })

  it('finds an original that is gone or altered', async () => {
    await appendFile(join(folder(), 'original.txt'), 'more')
    expect(await kinds()).toEqual(['sourceAltered'])
    await rm(join(folder(), 'original.txt'))
    expect(await kinds()).toEqual(['sourceMissing'])
  })

  it('finds a text that was altered since this process read it', async () => {
    await opened.sources.readText(document.id, document.sha256, document.textHash)
    const [name = ''] = (await readdir(folder())).filter((item) => item.startsWith('text-'))
    const json = await readFile(join(folder(), name), 'utf8')
    await writeFile(join(folder(), name), json.replace('five', 'nine'))
    expect(await kinds()).toEqual(['textAltered'])
    await rm(join(folder(), name))
    expect(await kinds()).toEqual(['textMissing'])
  })

  it('finds words that do not stand where the anchor says', async () => {
    await opened.library.append([annotation({}, 1, 7)])
    expect(await checkLibrary(opened.library)).toEqual([
      {
        kind: 'anchorMismatch',
        where: 'annotation a0123456789 in report',
        message: 'The text at 1–7 is not what was marked.',
      },
    ])
  })

  it('finds an anchor on a text that is not there, and nothing for one that was deleted', async () => {
    const set = {
      anchor: { textHash: '0'.repeat(32), start: 0, end: 6, exact: 'Growth', prefix: '', suffix: '' },
    }
    await opened.library.append([annotation(), annotation({ set })])
    expect(await kinds()).toEqual(['textMissing'])
    await opened.library.append([annotation({ set: { deleted: true } })])
    expect(await kinds()).toEqual([])
  })

  it('finds names that no log knows', async () => {
    const tags = { ['t9999999999' as TagId]: true }
    await opened.library.append([
      annotation({ tags, coder: coderIdOf('Nobody') }),
      annotation({ document: 'd9999999999' as DocumentId }),
    ])
    expect(await kinds()).toEqual(['unknownCoder', 'unknownTag', 'unknownDocument'])
  })
})
