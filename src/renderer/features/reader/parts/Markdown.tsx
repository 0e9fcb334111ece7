import type { Nodes, Parents, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'
import { Fragment, type ReactNode, useMemo } from 'react'
import styles from './Markdown.module.css'

/** Only these are followed: a note from a colleague must not run anything. */
const safeUrl = /^(https?:|mailto:)/i

function renderNode(node: Nodes | RootContent, key: number, links: boolean): ReactNode {
  const children = (parent: Parents): ReactNode =>
    parent.children.map((child, index) => renderNode(child, index, links))
  switch (node.type) {
    case 'root':
      return <Fragment key={key}>{children(node)}</Fragment>
    case 'paragraph':
      return <p key={key}>{children(node)}</p>
    case 'heading':
      return (
        <p key={key} className={styles.heading}>
          {children(node)}
        </p>
      )
    case 'emphasis':
      return <em key={key}>{children(node)}</em>
    case 'strong':
      return <strong key={key}>{children(node)}</strong>
    case 'delete':
      return <del key={key}>{children(node)}</del>
    case 'blockquote':
      return <blockquote key={key}>{children(node)}</blockquote>
    case 'list':
      return node.ordered === true ? (
        <ol key={key} start={node.start ?? 1}>
          {children(node)}
        </ol>
      ) : (
        <ul key={key}>{children(node)}</ul>
      )
    case 'listItem':
      return (
        <li key={key}>
          {typeof node.checked === 'boolean' && <span>{node.checked ? '☑ ' : '☐ '}</span>}
          {children(node)}
        </li>
      )
    case 'table':
      return renderTable(node, key, links)
    case 'image':
      // Nothing is fetched for a note; what the picture is said to show stays.
      return node.alt
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'code':
      return <pre key={key}>{node.value}</pre>
    case 'break':
      return <br key={key} />
    case 'thematicBreak':
      return <hr key={key} />
    case 'link':
      return links && safeUrl.test(node.url) ? (
        <a key={key} href={node.url} target="_blank" rel="noreferrer noopener">
          {children(node)}
        </a>
      ) : (
        <Fragment key={key}>{children(node)}</Fragment>
      )
    case 'text':
    case 'html':
      // HTML in a note is shown as it was typed.
      return node.value
    default:
      if ('children' in node) return <Fragment key={key}>{children(node)}</Fragment>
      return 'value' in node ? node.value : null
  }
}

function renderTable({ children }: Table, key: number, links: boolean): ReactNode {
  return (
    <table key={key}>
      <tbody>
        {children.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table have no other name
          <tr key={at}>
            {row.children.map((cell, index) => {
              const Cell = at === 0 ? 'th' : 'td'
              const words = cell.children.map((child, place) => renderNode(child, place, links))
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              return <Cell key={index}>{words}</Cell>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Made once: putting the extensions together costs more than parsing a note. */
const parsing = {
  extensions: [gfm(), cjkFriendlyExtension()],
  mdastExtensions: [gfmFromMarkdown()],
}

interface Props {
  readonly source: string
  /** Whether links can be followed; where the whole is one button they are only words. */
  readonly links?: boolean
}

/** Shows Markdown as text; HTML in it stays words, and only web and mail addresses become links. */
export function Markdown({ source, links = true }: Props) {
  const tree = useMemo(() => fromMarkdown(source, parsing), [source])
  return <div className={styles.markdown}>{renderNode(tree, 0, links)}</div>
}
