import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown, frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

/** How all our Markdown is written: the choices that Prettier makes too, so that reformatting changes nothing. */
const options: Options = { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' }

/**
 * mdast-util-gfm-autolink-literal escapes "www." only before a letter, but micromark begins a link there whatever
 * follows: "www.#" would swallow what comes after it, such as a footnote mark.
 */
const safer: Options = {
  unsafe: [
    {
      character: '.',
      before: '[Ww]{3}',
      inConstruct: 'phrasing',
      notInConstruct: ['autolink', 'link', 'image', 'label'],
    },
  ],
}

/** Returns the tree as CommonMark with GFM and YAML front matter. The same tree gives the same bytes. */
export function renderMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    ...options,
    extensions: [gfmToMarkdown(), frontmatterToMarkdown(['yaml']), safer],
  })
}

/** Returns the tree of a whole Markdown file: CommonMark with GFM and YAML front matter. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
}
