import type { Nodes, Table } from 'mdast'
import { createElement, Fragment, type ReactNode } from 'react'
import { briefMessages } from '../../../../shared/messages/brief.ts'
import { FootnoteMark } from './FootnoteMark.tsx'
import { FootnoteText } from './FootnoteText.tsx'
import styles from './Preview.module.css'
import { Quote } from './Quote.tsx'

/** Draws parsed Markdown. Nothing of it is ever HTML or fetched: links and images are shown as words. */
export function MarkdownNodes({ nodes }: { readonly nodes: readonly Nodes[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a parsed tree is never changed, only replaced
  return nodes.map((node, index) => <Fragment key={index}>{draw(node)}</Fragment>)
}

function inside(node: { readonly children: readonly Nodes[] }): ReactNode {
  return <MarkdownNodes nodes={node.children} />
}

function draw(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p>{inside(node)}</p>
    case 'heading':
      return createElement(`h${node.depth}`, null, inside(node))
    case 'blockquote':
      return <Quote node={node} />
    case 'list':
      return node.ordered === true ? <ol start={node.start ?? 1}>{inside(node)}</ol> : <ul>{inside(node)}</ul>
    case 'listItem':
      return (
        <li>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {inside(node)}
        </li>
      )
    case 'emphasis':
      return <em>{inside(node)}</em>
    case 'strong':
      return <strong>{inside(node)}</strong>
    case 'delete':
      return <del>{inside(node)}</del>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre className={styles.code}>
          <code>{node.value}</code>
        </pre>
      )
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'link':
      return (
        <span className={styles.link} title={node.url}>
          {inside(node)}
        </span>
      )
    case 'image':
      return <span className="mute">{briefMessages.image(node.alt || node.url)}</span>
    case 'html':
      return node.value
    case 'table':
      return <TableNode node={node} />
    case 'footnoteReference':
      return <FootnoteMark label={node.label ?? node.identifier} />
    case 'footnoteDefinition':
      return <FootnoteText node={node} />
    case 'root':
    case 'linkReference':
      return inside(node)
    default:
      return null
  }
}

function TableNode({ node }: { readonly node: Table }) {
  const [head, ...rows] = node.children
  return (
    <div className={styles.table}>
      <table>
        {head && (
          <thead>
            <tr>
              {head.children.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <th key={index}>{inside(cell)}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index}>
              {row.children.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>{inside(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
