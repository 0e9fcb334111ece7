import { ArrowDownUp, Merge, Split } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AlignmentState } from '../../../../../shared/compare/editions/alignment.ts'
import { classNames } from '../../../../ui/class-names.ts'
import { Icon } from '../../../../ui/Icon.tsx'
import { type SignKind, signClass } from '../../parts/StateSign.tsx'
import styles from './EditionSign.module.css'

/** What is said by a sign here: the states of paragraphs, and a passage without a match. */
export type EditionSignState = AlignmentState | 'unmatched'

const signs: Readonly<Record<EditionSignState, { readonly kind: SignKind; readonly sign: ReactNode }>> = {
  same: { kind: 'same', sign: '=' },
  reworded: { kind: 'near', sign: '≈' },
  moved: { kind: 'left', sign: <Icon icon={ArrowDownUp} size={12} /> },
  split: { kind: 'left', sign: <Icon icon={Split} size={12} /> },
  joined: { kind: 'left', sign: <Icon icon={Merge} size={12} /> },
  dropped: { kind: 'diff', sign: '−' },
  new: { kind: 'right', sign: '+' },
  unmatched: { kind: 'diff', sign: '?' },
}

/** Returns the class that sets the colours of a state, for what is inside. */
export const stateClass = (state: EditionSignState) => signClass(signs[state].kind)

/** The sign of a state without its disc, for figures. */
export function BareSign({ state }: { readonly state: AlignmentState }) {
  return <small aria-hidden="true">{signs[state].sign}</small>
}

/** The sign of a state. `label`: what it means, for tooltip and readers; null where words stand beside it. */
export function EditionSign({
  state,
  label,
}: {
  readonly state: EditionSignState
  readonly label: string | null
}) {
  const className = classNames(styles.sign, stateClass(state))
  if (label === null) {
    return (
      <span className={className} aria-hidden="true">
        {signs[state].sign}
      </span>
    )
  }
  return (
    <span className={className} role="img" aria-label={label} title={label}>
      {signs[state].sign}
    </span>
  )
}
