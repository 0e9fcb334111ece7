import type { Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'

/** Names an element through Readability, which makes a tree of its own. Set by `tagElements`, read by `findMainContent`. */
export const elementTag = 'dataBriefmark'

const textElements =
  'a abbr acronym address article aside b bdi bdo big blockquote body br caption center cite code col colgroup dd del ' +
  'details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i img ins ' +
  'kbd label legend li main mark menu nav ol p pre q ruby s samp search section small span strike strong sub summary ' +
  'sup table tbody td tfoot th thead time tr tt u ul var'

/** Elements that go with all that is in them: programs, controls, and second versions of text that is there already. */
const stripped =
  'script style template noscript iframe frame frameset noframes object embed applet svg canvas audio video map head ' +
  'title button select datalist textarea option input meter progress rp rt annotation annotation-xml'

/**
 * What may be left of a page. Only text nodes, alternative texts and list numbers are read from the result, and nothing
 * in it is ever shown as HTML; links keep only targets inside the page, which notes are found by; no address of an
 * image is left.
 */
const schema: Schema = {
  tagNames: textElements.split(' '),
  strip: stripped.split(' '),
  attributes: {
    '*': ['id', 'className', 'role', elementTag],
    a: [['href', /^#/], 'name'],
    img: ['alt'],
    ol: ['start', 'type', 'reversed'],
    li: ['value'],
    time: ['dateTime'],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  allowComments: false,
  allowDoctypes: false,
}

/** Returns the tree with only elements and attributes that carry text and its structure. */
export function sanitiseTree(tree: Root): Root {
  const clean = sanitize(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [] }
}
