import { Link } from 'lucide-react'
import { type Ref, useImperativeHandle } from 'react'
import type { EditionRow } from '../../../../../shared/compare/carrying/rows.ts'
import { editionsMessages as words } from '../../../../../shared/messages/compare-editions.ts'
import { dateText, documentTitle } from '../../../../../shared/messages/document-name.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { MiddleCut } from '../../../../ui/MiddleCut.tsx'
import type { Edition } from '../hooks/use-alignment.ts'
import { useRowList } from '../hooks/use-row-list.ts'
import { useRowContext } from '../model/row-context.ts'
import styles from './Columns.module.css'
import { Overview } from './Overview.tsx'
import { Rows } from './Rows.tsx'

/** How others bring rows into sight. */
export interface ColumnsHandle {
  goTo(position: number, focus: boolean): void
}

interface Props {
  readonly rows: readonly EditionRow[]
  readonly at: number
  onAt(position: number): void
  onSelect?: (() => void) | undefined
  readonly ref: Ref<ColumnsHandle>
}

/** Both editions beside each other with the strip between them; one scrolling moves both. */
export function Columns({ rows, at, onAt, onSelect, ref }: Props) {
  const { old, new: next, names } = useRowContext()
  const list = useRowList(rows, old, next, at)
  const { goTo } = list
  useImperativeHandle(ref, () => ({ goTo }), [goTo])
  const go = (position: number) => {
    onAt(position)
    goTo(position, false)
  }
  return (
    <section className={styles.columns} aria-label={words.rows} data-region="editions">
      <header className={styles.head}>
        <Caption edition={old} name={names.old} />
        <div className={styles.lock} title={words.locked}>
          <Icon icon={Link} label={words.locked} />
        </div>
        <Caption edition={next} name={names.new} />
      </header>
      <div className={styles.body}>
        <Rows list={list} rows={rows} at={at} onAt={onAt} onSelect={onSelect} />
        <Overview rows={rows} virtual={list.virtual} onGo={go} />
      </div>
      {rows.length === 0 && <p className={styles.none}>{words.noRows}</p>}
    </section>
  )
}

function Caption({ edition: { document }, name }: { readonly edition: Edition; readonly name: string }) {
  // Where the name says nothing about the edition, its title does.
  const title = /\d/.test(name) ? null : documentTitle(document)
  const facts = [
    dateText(document.date),
    ...(document.pages === null ? [] : [words.pages(document.pages)]),
  ].filter((fact) => fact !== '' && fact !== name)
  return (
    <h2 className={styles.caption} title={[...(title === null ? [] : [title]), ...facts].join(', ')}>
      <b>{name}</b>
      {title !== null && <MiddleCut className="mute" text={title} lang={document.language || undefined} />}
      {facts.length > 0 && <span className="mute">{facts.join(', ')}</span>}
    </h2>
  )
}
