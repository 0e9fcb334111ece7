import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown, frontmatterToMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

/** How all our Markdown is written. Emphasis takes asterisks: underscores cannot stand inside a run of Chinese. */
const options: Options = { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' }

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

/**
 * Returns the tree as CommonMark with GFM and YAML front matter. The same tree gives the same bytes. Emphasis next to
 * Chinese punctuation is written as people write it (`**重点（一）**的`), not with character references around it.
 */
export function renderMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    ...options,
    extensions: [cjkFriendlyToMarkdown(), gfmToMarkdown(), frontmatterToMarkdown(['yaml']), safer],
  })
}

/**
 * Returns the tree of a whole Markdown file: CommonMark with GFM and YAML front matter, and emphasis that may stand
 * next to Chinese punctuation, which CommonMark forgot.
 */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), cjkFriendlyExtension(), frontmatter(['yaml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])],
  })
}
