import { classNames } from '../../../ui/class-names.ts'
import styles from './StateSign.module.css'

/** What a sign can say: same, other extent or wording, other tag, only on the left, only on the right. */
export type SignKind = 'same' | 'near' | 'diff' | 'left' | 'right'

export const signs: Readonly<Record<SignKind, string>> = {
  same: '=',
  near: '≈',
  diff: '≠',
  left: '−',
  right: '+',
}

/** Returns the class that sets `--st` and `--st-wash`, the colours of a state, for what is inside. */
export function signClass(kind: SignKind): string {
  return styles[kind] ?? ''
}

interface Props {
  readonly kind: SignKind
  /** What it means, in words: the tooltip, and for readers. Null where words stand beside it. */
  readonly label: string | null
  /** A ring on the ground instead of a filled disc: over bands. */
  readonly outlined?: boolean
}

/** The sign of a state: it says by shape what the colour says. */
export function StateSign({ kind, label, outlined = false }: Props) {
  const className = classNames(styles.sign, signClass(kind), outlined && styles.outlined)
  if (label === null) {
    return (
      <span className={className} aria-hidden="true">
        {signs[kind]}
      </span>
    )
  }
  return (
    <span className={className} role="img" aria-label={label} title={label}>
      {signs[kind]}
    </span>
  )
}
