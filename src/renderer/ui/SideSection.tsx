import type { ReactNode } from 'react'
import styles from './SideSection.module.css'

interface Props {
  readonly title: string
  /** How many things it lists; undefined while that is not known. */
  readonly count: number | undefined
  /** Buttons at the end of the head. */
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** A part of the sidebar: its name, how much it holds and what can be done there stand above. */
export function SideSection({ title, count, actions, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.name}>
          {title} <b className="num">{count?.toLocaleString('en')}</b>
        </h2>
        {actions}
      </header>
      {children}
    </section>
  )
}
