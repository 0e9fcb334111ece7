import type { FootnoteDefinition, Heading, List, ListItem, Root, RootContent } from 'mdast'
import { assert } from '../base/assert.ts'
import type { BriefDocument, BriefInput, BriefPassage } from './brief-input.ts'
import { composeCitation, numberParagraphs } from './citation.ts'
import { createContextFinder } from './context-sentence.ts'
import { embedMarkdown } from './embedded-markdown.ts'
import { composeFrontMatter } from './front-matter.ts'
import { groupPassages, type PassageGroup } from './group-passages.ts'
import { compareDocuments, compareText, passageOrder } from './order.ts'
import { composeParagraph } from './plain-text.ts'
import { composeQuote } from './quote.ts'
import { composeSources } from './sources.ts'

const deepestHeading = 6

/** What is worked out once per document. */
interface SourceContext {
  readonly document: BriefDocument
  readonly paragraphs: readonly number[]
  readonly findContext: (range: { readonly start: number; readonly end: number }) => string | null
}

/**
 * Returns the brief as one mdast tree: front matter, title, introduction, groups, sources, footnotes. A passage that
 * stands under several tags has one footnote. The order of `documents` and `passages` in the input does not matter:
 * the same input gives the same tree. Throws when a passage names a document that is not listed.
 */
export function composeBrief(input: BriefInput): Root {
  const documents = input.documents.toSorted(compareDocuments)
  const sorted = { ...input, documents, passages: input.passages.toSorted(passageOrder(documents)) }
  const sources = new Map(documents.map((document) => [document.id, sourceContextOf(document)]))
  const footnotes: FootnoteDefinition[] = []
  const labels = new Map<string, string>()

  const introduction = embedMarkdown(input.introduction, 1, 'intro')
  footnotes.push(...introduction.footnotes)
  return {
    type: 'root',
    children: [
      composeFrontMatter(sorted),
      ...(input.title.trim() === '' ? [] : [heading(1, input.title)]),
      ...introduction.content,
      ...groupPassages(sorted).flatMap((group) => composeGroup(group, 2)),
      ...(documents.length === 0 ? [] : [heading(2, 'Sources'), composeSources(documents)]),
      ...footnotes,
    ],
  }

  function composeGroup(group: PassageGroup, depth: number): RootContent[] {
    return [
      heading(depth, group.title),
      ...group.passages.flatMap((passage) => composePassage(passage, depth)),
      ...group.groups.flatMap((below) => composeGroup(below, depth + 1)),
    ]
  }

  function composePassage(passage: BriefPassage, depth: number): RootContent[] {
    const source = sources.get(passage.document)
    assert(source !== undefined, `passage ${passage.id} names an unknown document`)
    const known = labels.get(passage.id)
    const label = known ?? String(labels.size + 1)
    labels.set(passage.id, label)
    if (known === undefined)
      footnotes.push(composeCitation(source.document, source.paragraphs, passage, label))
    const note = embedMarkdown(input.options.notes ? passage.note : '', depth, `note-${label}`)
    if (known === undefined) footnotes.push(...note.footnotes)
    const details = [...detailsOf(passage, source), ...composeNote(note.content)]
    const quote = composeQuote(source.document.text, passage, label)
    return details.length === 0 ? [quote] : [quote, listOf(details)]
  }

  function detailsOf(passage: BriefPassage, source: SourceContext): ListItem[] {
    const { options } = input
    const tags = passage.tags.map(({ path }) => path.join(' / ')).sort(compareText)
    const context = options.context ? source.findContext(passage) : null
    const lines = [
      tags.length > 0 && `${tags.length === 1 ? 'Tag' : 'Tags'}: ${tags.join('; ')}`,
      options.coderNames && `Coder: ${passage.coder.name}`,
      options.dates && `Date: ${passage.created.slice(0, 10)}`,
      context !== null && `Context: ${context}`,
    ]
    return lines.filter((line) => line !== false).map((line) => itemOf([composeParagraph(line)]))
  }
}

function sourceContextOf(document: BriefDocument): SourceContext {
  return { document, paragraphs: numberParagraphs(document), findContext: createContextFinder(document) }
}

/** A note's first paragraph goes on after the label; anything else begins below it. */
function composeNote(content: readonly RootContent[]): ListItem[] {
  const [first, ...rest] = content
  if (first === undefined) return []
  if (first.type !== 'paragraph') return [itemOf([composeParagraph('Note:'), ...content])]
  const label = { type: 'text', value: 'Note: ' } as const
  const [word, ...words] = first.children
  const begun =
    word?.type === 'text'
      ? [{ type: 'text', value: label.value + word.value } as const, ...words]
      : [label, ...first.children]
  return [itemOf([{ type: 'paragraph', children: begun }, ...rest])]
}

function heading(depth: number, title: string): Heading {
  const value = title.replace(/\s+/g, ' ').trim()
  return {
    type: 'heading',
    depth: Math.min(depth, deepestHeading) as Heading['depth'],
    children: value === '' ? [] : [{ type: 'text', value }],
  }
}

const itemOf = (children: readonly RootContent[]): ListItem => ({
  type: 'listItem',
  spread: children.length > 1,
  children: children as ListItem['children'],
})

const listOf = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children })
