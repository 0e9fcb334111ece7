import { useEffect, useRef, useState } from 'react'
import { isLive, readAnnotation } from '../../../../../shared/log/records.ts'
import type { Annotation } from '../../../../../shared/model/annotation.ts'
import type { CoderId, DocumentId, TagId } from '../../../../../shared/model/ids.ts'
import { composeSourceText } from '../../../../../shared/text/canonical-text.ts'
import { useApp } from '../../../../app/context.ts'
import type { Client } from '../../../../client/client.ts'
import type { StatsRow, ViewDatabase } from '../../../../db/database.ts'
import { unpackItems } from '../../../../db/packed-items.ts'
import { compareAnnotations } from '../../../../db/queries/read-layers.ts'
import { readSteps } from '../../../../db/queries/read-steps.ts'
import { type PackedText, packText } from '../../worker/packed-text.ts'
import type { ChosenCoding } from '../model/choose-coding.ts'
import { type CodedText, type PackedLayer, packLayer } from '../model/coding.ts'

/** What the chosen coders did in the chosen documents. */
export interface ReadCoding {
  /** What was read. */
  readonly chosen: ChosenCoding
  /** Those with text. */
  readonly documents: readonly Omit<CodedText, 'language'>[]
  /** Documents without text. */
  readonly empty: readonly DocumentId[]
  /** Passages that do not stand in the present text of their document. */
  readonly leftOut: number
  readonly used: ReadonlySet<TagId>
}

interface OpenText {
  readonly textHash: string
  readonly source: PackedText
}

interface ReadLayer {
  readonly version: number
  readonly textHash: string
  readonly layer: PackedLayer
  readonly leftOut: number
  readonly used: ReadonlySet<TagId>
}

/** While passages are being marked, agreement waits for a pause. */
const settleMs = 400

/** Texts and layers that were read before; only what changed is read again. */
class CodingReader {
  private readonly database: ViewDatabase
  private readonly client: Pick<Client, 'call'>
  private readonly texts = new Map<string, Promise<OpenText>>()
  private readonly layers = new Map<string, ReadLayer>()

  constructor(database: ViewDatabase, client: Pick<Client, 'call'>) {
    this.database = database
    this.client = client
  }

  /** Reads the chosen; `hashes` says which text a document has now, "" where it is not known. */
  async read(
    chosen: ChosenCoding,
    rows: ReadonlyMap<string, StatsRow>,
    hashes: ReadonlyMap<DocumentId, string>,
  ): Promise<ReadCoding> {
    const documents: Omit<CodedText, 'language'>[] = []
    const empty: DocumentId[] = []
    const used = new Set<TagId>()
    let leftOut = 0
    for (const document of chosen.documents) {
      const text = await this.text(document, hashes.get(document) ?? '')
      if (text.source.text.trim() === '') {
        empty.push(document)
        continue
      }
      const layers: PackedLayer[] = []
      for (const coder of chosen.codersOf.get(document) ?? []) {
        const row = rows.get(`${document} ${coder}`)
        const read = await this.layer(document, coder, row, text)
        layers.push(read.layer)
        leftOut += read.leftOut
        for (const tag of read.used) used.add(tag)
      }
      documents.push({ id: document, source: text.source, layers })
    }
    return { chosen, documents, empty, leftOut, used }
  }

  private text(document: DocumentId, textHash: string): Promise<OpenText> {
    const key = `${document} ${textHash}`
    const known = this.texts.get(key)
    if (known !== undefined) return known
    const asked = this.client
      .call('sources.text', textHash === '' ? { document } : { document, textHash })
      .then((answer) => ({
        textHash: answer.textHash,
        source: packText(composeSourceText(answer.extracted)),
      }))
    // A failure is told by whoever asks, and may be another time.
    asked.catch(() => this.texts.delete(key))
    this.texts.set(key, asked)
    return asked
  }

  private async layer(
    document: DocumentId,
    coder: CoderId,
    row: StatsRow | undefined,
    { textHash, source }: OpenText,
  ): Promise<ReadLayer> {
    const key = `${document} ${coder}`
    const version = row?.version ?? 0
    const known = this.layers.get(key)
    if (known?.version === version && known.textHash === textHash) return known
    const annotations = row === undefined ? [] : await readAnnotations(this.database, row)
    const placed = annotations.filter(
      ({ anchor }) => anchor.textHash === textHash && source.text.startsWith(anchor.exact, anchor.start),
    )
    const read = {
      version,
      textHash,
      layer: packLayer(
        coder,
        placed.map(({ anchor, tags }) => ({ start: anchor.start, end: anchor.end, tags })),
      ),
      leftOut: annotations.length - placed.length,
      used: new Set(placed.flatMap(({ tags }) => tags)),
    }
    this.layers.set(key, read)
    return read
  }
}

/** Reads a layer some rows at a time, so that the window keeps up. */
async function readAnnotations(
  database: ViewDatabase,
  { key, document, coder }: StatsRow,
): Promise<Annotation[]> {
  const annotations: Annotation[] = []
  for await (const rows of readSteps(database, key, key))
    for (const { annotations: items } of rows)
      for (const { id, register } of unpackItems(items))
        if (isLive(register)) annotations.push(readAnnotation(id, document, coder, register))
  return annotations.sort(compareAnnotations)
}

/** What was read, or why it could not be. */
export type CodingState =
  | { readonly state: 'reading'; readonly coding: ReadCoding | null }
  | { readonly state: 'ready'; readonly coding: ReadCoding }
  | { readonly state: 'failed'; readonly error: unknown; readonly again: () => void }

/**
 * Reads what the chosen coders did; again, after a pause, when their passages change. `rows` are the layers that may be
 * seen. Keep all arguments in memos.
 */
export function useCoding(
  chosen: ChosenCoding,
  rows: ReadonlyMap<string, StatsRow>,
  hashes: ReadonlyMap<DocumentId, string>,
): CodingState {
  const { database, client } = useApp()
  const [reader] = useState(() => new CodingReader(database, client))
  const [state, setState] = useState<CodingState>({ state: 'reading', coding: null })
  const [attempt, setAttempt] = useState(0)
  const before = useRef<ChosenCoding | null>(null)
  // Layers of other coders and documents change nothing here.
  const version = layerVersions(chosen, rows, hashes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for rows and hashes, `attempt` asks again
  useEffect(() => {
    let isOpen = true
    setState((old) => ({ state: 'reading', coding: old.state === 'failed' ? null : old.coding }))
    const read = () =>
      reader.read(chosen, rows, hashes).then(
        (coding) => isOpen && setState({ state: 'ready', coding }),
        (error: unknown) =>
          isOpen && setState({ state: 'failed', error, again: () => setAttempt((count) => count + 1) }),
      )
    const timer = setTimeout(() => void read(), before.current === chosen ? settleMs : 0)
    before.current = chosen
    return () => {
      isOpen = false
      clearTimeout(timer)
    }
  }, [reader, chosen, version, attempt])
  return state
}

function layerVersions(
  { documents, codersOf }: ChosenCoding,
  rows: ReadonlyMap<string, StatsRow>,
  hashes: ReadonlyMap<DocumentId, string>,
): string {
  return documents
    .map((document) => {
      const versions = [...(codersOf.get(document) ?? [])].map(
        (coder) => rows.get(`${document} ${coder}`)?.version ?? 0,
      )
      return [document, hashes.get(document) ?? '', ...versions].join(' ')
    })
    .join('|')
}
