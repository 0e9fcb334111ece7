import { numberParagraphs } from '../../../../../shared/brief/citation.ts'
import type { DocumentId } from '../../../../../shared/model/ids.ts'
import {
  composeSourceText,
  findBlockIndex,
  findPageLabel,
  type SourceText,
} from '../../../../../shared/text/canonical-text.ts'
import type { Client } from '../../../../client/client.ts'

/** Where a passage stands: a page by its label, or where there are none a paragraph by its number in citations. */
export type QuotePlace =
  | { readonly kind: 'page'; readonly label: string }
  | { readonly kind: 'paragraph'; readonly number: number }

interface NumberedText {
  readonly source: SourceText
  readonly paragraphs: readonly number[]
}

/** Texts that are kept; a longer way through many documents reads some of them again. */
const maxTexts = 12

/** Finds pages and paragraphs of passages; each document's text is asked for once while it is remembered. */
export class PlaceFinder {
  private readonly client: Pick<Client, 'call'>
  private readonly texts = new Map<string, Promise<NumberedText>>()

  constructor(client: Pick<Client, 'call'>) {
    this.client = client
  }

  /** Returns the place of an offset into this text of the document; null in a text without words. */
  async find(document: DocumentId, textHash: string, offset: number): Promise<QuotePlace | null> {
    const { source, paragraphs } = await this.text(document, textHash)
    const label = findPageLabel(source, offset)
    if (label !== null) return { kind: 'page', label }
    const number = paragraphs[findBlockIndex(source.blocks, offset)]
    return number === undefined ? null : { kind: 'paragraph', number }
  }

  private text(document: DocumentId, textHash: string): Promise<NumberedText> {
    const key = `${document} ${textHash}`
    const known = this.texts.get(key)
    if (known !== undefined) return known
    const asked = this.client.call('sources.text', { document, textHash }).then(({ extracted }) => {
      const source = composeSourceText(extracted)
      return { source, paragraphs: numberParagraphs({ text: source }) }
    })
    // A failure is told by whoever asks, and may be another time.
    asked.catch(() => this.texts.delete(key))
    this.texts.set(key, asked)
    const [oldest] = this.texts.keys()
    if (this.texts.size > maxTexts && oldest !== undefined) this.texts.delete(oldest)
    return asked
  }
}
