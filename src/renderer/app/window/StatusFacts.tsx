import { useDeferredValue } from 'react'
import type { Document } from '../../../shared/model/document.ts'
import { usePassageCounts } from '../../db/queries/use-stats.ts'
import { classNames } from '../../ui/class-names.ts'
import { useApp } from '../context.ts'
import type { Place } from '../state/workspace.ts'
import { useViewer } from '../use-viewer.ts'
import styles from './StatusBar.module.css'
import { statusFacts } from './status-facts.ts'

interface Props {
  readonly here: Place
  readonly documents: readonly Document[]
}

/** What there is here, by number. The counts may come a frame after the passage itself. */
export function StatusFacts({ here, documents }: Props) {
  const stats = useDeferredValue(usePassageCounts(useApp().database, useViewer()))
  return statusFacts({ here, documents, stats }).map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a number that changes is the same line
    <span key={index} className={classNames(styles.item, 'num')}>
      {fact}
    </span>
  ))
}
