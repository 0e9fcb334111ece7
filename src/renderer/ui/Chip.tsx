import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { uiMessages } from '../../shared/messages/ui.ts'
import styles from './Chip.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly name: string
  /** Number of a tag colour, 1 to 12. */
  readonly colour: number
  /** The whole path or another explanation, in the tooltip. */
  readonly title?: string
  /** Without wash: swatch and name as running text. */
  readonly bare?: boolean
  readonly onRemove?: () => void
}

/** A tag: swatch and name, always together. */
export function Chip({ name, colour, title, bare = false, onRemove }: Props) {
  return (
    <span className={classNames(styles.chip, bare && styles.bare, `tag-${colour}`)} title={title}>
      <i className={styles.swatch} />
      <span className={styles.name}>{name}</span>
      {onRemove && (
        <Button className={styles.remove ?? ''} aria-label={uiMessages.remove(name)} onPress={onRemove}>
          <Icon icon={X} size={12} />
        </Button>
      )}
    </span>
  )
}
