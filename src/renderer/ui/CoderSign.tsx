import styles from './CoderSign.module.css'
import { classNames } from './class-names.ts'

interface Props {
  readonly name: string
  readonly shape: 'disc' | 'ring' | 'square'
  /** Number of a coder colour, 1 to 6. */
  readonly colour: number
  readonly size?: 'normal' | 'large'
  /** The name stands beside it: readers need not hear it twice. */
  readonly decorative?: boolean
}

/** Who coded: the first letter in the coder's shape. Coders differ by shape and letter before colour. */
export function CoderSign({ name, shape, colour, size = 'normal', decorative = false }: Props) {
  const className = classNames(
    styles.sign,
    shape !== 'disc' && styles[shape],
    size === 'large' && styles.large,
    `coder-${colour}`,
  )
  const letter = [...name][0]?.toLocaleUpperCase() ?? '?'
  if (decorative) {
    return (
      <span className={className} aria-hidden="true">
        {letter}
      </span>
    )
  }
  return (
    <span className={className} role="img" aria-label={name} title={name}>
      {letter}
    </span>
  )
}
