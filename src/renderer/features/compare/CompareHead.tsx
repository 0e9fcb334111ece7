import type { ReactNode } from 'react'
import { compareMessages } from '../../../shared/messages/compare.ts'
import { Segment } from '../../ui/Segment.tsx'
import type { CompareViewProps } from './CompareArea.tsx'
import styles from './CompareHead.module.css'

const options = (['coders', 'agreement', 'editions', 'matrix'] as const).map((value) => ({
  value,
  label: compareMessages[value],
}))

interface Props extends CompareViewProps {
  /** What is compared: choosers of documents, coders, tags. */
  readonly children?: ReactNode
  /** At the far end: export and the like. */
  readonly actions?: ReactNode
}

/** The row above a comparison: which comparison, of what, and what can be done with it. */
export function CompareHead({ place, onPlace, children, actions }: Props) {
  return (
    <header className={styles.head}>
      <h1 className="sr">{compareMessages.titles[place.view]}</h1>
      <Segment
        label={compareMessages.views}
        options={options}
        value={place.view}
        onChange={(view) => onPlace((from) => ({ ...from, view }))}
      />
      <div className={styles.choosers}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
