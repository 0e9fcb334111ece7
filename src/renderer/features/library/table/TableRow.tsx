// biome-ignore-all lint/a11y/useSemanticElements: the grid has the keyboard and names the active row; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the keyboard and names the active row; drawn rows can’t be a table
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keyboard and names the active row; drawn rows can’t be a table
import { CircleCheck, Replace } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import { codingMessages } from '../../../../shared/messages/coding.ts'
import { dateText, documentTitle } from '../../../../shared/messages/document-name.ts'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { CoderSign } from '../../../ui/CoderSign.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MiddleCut } from '../../../ui/MiddleCut.tsx'
import { FormatIcon } from '../FormatIcon.tsx'
import type { DocumentRow } from '../model/document-row.ts'
import { languageName } from '../model/language-name.ts'
import styles from './DocumentTable.module.css'

/** As many signs as the column has room for. */
const maxSigns = 3

interface Props {
  readonly row: DocumentRow
  readonly id: string
  readonly index: number
  readonly top: number
  readonly chosen: boolean
  readonly at: boolean
  onPoint(id: DocumentId, event: MouseEvent): void
  onOpen(id: DocumentId): void
  onMenu(id: DocumentId, event: MouseEvent): void
}

/** Says that coding is done, and in its tooltip by whom. */
function DoneSign({ names }: { readonly names: readonly string[] }) {
  const text = codingMessages.doneBy(names)
  return (
    <span className={styles.done} title={text} role="img" aria-label={text}>
      <Icon icon={CircleCheck} size={14} />
    </span>
  )
}

/** Says which document stands for this one now. */
function ReplacedSign({ by }: { readonly by: string }) {
  const text = libraryMessages.replacedBy(by)
  return (
    <span className={styles.replaced} lang="en" title={text}>
      <Icon icon={Replace} size={12} />
      <span className="cut">{text}</span>
    </span>
  )
}

/** One document in the table. */
export const TableRow = memo(function TableRow({
  row,
  id,
  index,
  top,
  chosen,
  at,
  onPoint,
  onOpen,
  onMenu,
}: Props) {
  const { document, apart, passages, coders, done, after } = row
  const lang = document.language || undefined
  // In one piece, also where it is shown in two.
  const named = [
    documentTitle(document),
    apart,
    after === null ? '' : libraryMessages.replacedBy(documentTitle(after)),
  ].filter((part) => part !== '')
  const cell = (...names: readonly (string | false | undefined)[]) => classNames(styles.cell, ...names)
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classNames(styles.row, at && styles.at)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onPoint(document.id, event)}
      onDoubleClick={() => onOpen(document.id)}
      onContextMenu={(event) => onMenu(document.id, event)}
    >
      <div role="gridcell" className={cell()} title={document.file}>
        <FormatIcon format={document.format} named />
      </div>
      <div
        role="gridcell"
        className={cell(styles.title)}
        lang={lang}
        aria-label={named.join(' ')}
        title={named.join('\n')}
      >
        <MiddleCut text={documentTitle(document)} />
        {apart !== '' && <span className={styles.apart}>{apart}</span>}
        {after !== null && <ReplacedSign by={documentTitle(after)} />}
      </div>
      <div role="gridcell" className={cell(styles.middling)} lang={lang} title={document.issuer}>
        {document.issuer}
      </div>
      <div role="gridcell" className={cell('num')}>
        {dateText(document.date)}
      </div>
      <div role="gridcell" className={cell(styles.wide)}>
        {languageName(document.language)}
      </div>
      <div role="gridcell" className={cell(styles.right, styles.middling)}>
        {document.pages}
      </div>
      <div role="gridcell" className={cell(styles.right, passages === 0 && styles.none)}>
        {passages.toLocaleString('en')}
      </div>
      <div role="gridcell" className={cell(styles.coders, styles.wide)}>
        {coders.length === 0 && done.length === 0 && (
          <span className={styles.none}>{libraryMessages.none}</span>
        )}
        {coders.slice(0, maxSigns).map((coder) => (
          <CoderSign key={coder.id} {...coder} />
        ))}
        {coders.length > maxSigns && (
          <span title={coders.map((coder) => coder.name).join(', ')}>
            {libraryMessages.moreCoders(coders.length - maxSigns)}
          </span>
        )}
        {done.length > 0 && <DoneSign names={done.map((coder) => coder.name)} />}
      </div>
    </div>
  )
})
