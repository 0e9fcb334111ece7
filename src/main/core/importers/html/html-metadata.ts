import type { Element, Root } from 'hast'
import type { MetadataDraft } from '../compose-extraction.ts'
import { parseDate } from '../parse-date.ts'
import { elementText, findElements, readAttribute } from '../tree/element-kinds.ts'
import { cleanTitle } from './title.ts'

const titleNames = ['citation_title', 'dc.title', 'articletitle', 'og:title', 'twitter:title']
const issuerNames = [
  'author',
  'article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'contentsource',
  'source',
  'dc.publisher',
  'og:site_name',
  'sitename',
]
const dateNames = [
  'article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish_date',
  'publication_date',
  'og:published_time',
  'date',
  'datepublished',
]

/** Returns what the page says about itself in its head, its `time` elements and its line of publication. */
export function readHtmlMetadata(tree: Root, infoLines: readonly string[]): MetadataDraft {
  const root: Element = {
    type: 'element',
    tagName: 'root',
    properties: {},
    children: tree.children as Element['children'],
  }
  const meta = readMetaTags(root)
  const find = (names: readonly string[]): string | undefined =>
    names
      .map((name) => meta.get(name))
      .find((value) => value !== undefined && value !== '' && !value.startsWith('http'))
  const siteName = meta.get('og:site_name') ?? meta.get('sitename') ?? ''
  const titleElement = findElements(root, (element) => element.tagName === 'title')[0]
  const pageTitle = titleElement === undefined ? '' : cleanTitle(elementText(titleElement), siteName)
  const metaTitle = find(titleNames)
  const linked = readLinkedData(root)
  const info = infoLines.join('\n')
  const dates = [find(dateNames), linked.date, readTimeElement(root), info]
  return {
    title: metaTitle === undefined ? pageTitle : cleanTitle(metaTitle, siteName),
    issuer: find(issuerNames.slice(0, 7)) ?? readSource(info) ?? linked.issuer ?? find(issuerNames.slice(7)),
    date: dates.map((text) => parseDate(text ?? '')).find((date) => date !== undefined),
    language: readLanguage(root),
  }
}

/** Returns the language the page declares for itself, such as "zh-CN"; "" without one. */
function readLanguage(root: Element): string {
  const html = findElements(root, (element) => element.tagName === 'html')[0]
  return html === undefined ? '' : readAttribute(html, 'lang')
}

function readMetaTags(root: Element): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of findElements(root, (candidate) => candidate.tagName === 'meta')) {
    const name = (
      readAttribute(element, 'name') ||
      readAttribute(element, 'property') ||
      readAttribute(element, 'itemProp')
    ).toLowerCase()
    const content = readAttribute(element, 'content').trim()
    if (name !== '' && !meta.has(name)) meta.set(name, content)
  }
  return meta
}

function readTimeElement(root: Element): string | undefined {
  const times = findElements(root, (element) => element.tagName === 'time')
  const dated = times.map((time) => readAttribute(time, 'dateTime')).find((value) => value !== '')
  return dated ?? (times[0] === undefined ? undefined : elementText(times[0]))
}

function readSource(info: string): string | undefined {
  return /来源\s*[：:]\s*([^\s|｜]{2,40})/.exec(info)?.[1]
}

/** Reads the two fields we use out of JSON-LD by pattern: it is often not valid JSON, and never trusted with more. */
function readLinkedData(root: Element): {
  readonly date?: string | undefined
  readonly issuer?: string | undefined
} {
  const text = findElements(root, (element) => element.tagName === 'script')
    .filter((element) => readAttribute(element, 'type') === 'application/ld+json')
    .map(elementText)
    .join('\n')
  return {
    date: /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(text)?.[1],
    issuer: /"author"\s*:\s*[[{][^\]}]*?"name"\s*:\s*"([^"\\]{2,100})"/.exec(text)?.[1],
  }
}
