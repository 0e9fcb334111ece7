import { createContext, type ReactNode, useContext, useDeferredValue } from 'react'
import { codebookMessages } from '../../../shared/messages/codebook.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { type Stats, useStats } from '../../db/queries/use-stats.ts'
import styles from './TagTree.module.css'

const Counts = createContext<Stats | null>(null)

/** Gives the rows their counts. They change with every passage: then only the numbers are drawn again, not the rows. */
export function TagCountsProvider({ children }: { readonly children: ReactNode }) {
  const stats = useDeferredValue(useStats(useApp().database, useViewer()))
  return <Counts value={stats}>{children}</Counts>
}

/** How many passages have the tag or one below it. */
export function TagCount({ tag }: { readonly tag: TagId }) {
  const stats = useContext(Counts)
  const all = stats?.tagsWithChildren.get(tag) ?? 0
  const own = stats?.tags.get(tag) ?? 0
  return (
    <span className={styles.count} title={codebookMessages.passages(all, own)}>
      {all > 0 && all.toLocaleString('en')}
    </span>
  )
}
