import { ChevronRight, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useHeldFocus } from '../../ui/use-held-focus.ts'
import styles from './Choice.module.css'

interface Props {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  /** The one that Enter takes. */
  readonly first?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  onPress(): void
}

/** One way to begin: what it is called and a sentence about it. */
export function Choice({ icon, title, text, first = false, busy = false, disabled = false, onPress }: Props) {
  const held = useHeldFocus({ isDisabled: disabled, onPress })
  return (
    <Button {...held} className={classNames(styles.choice, first && styles.first)} autoFocus={first}>
      <span className={styles.icon}>
        <Icon icon={icon} size={20} />
      </span>
      <b className={styles.title}>{title}</b>
      <span className={styles.text}>{text}</span>
      <span className={styles.end}>
        {busy ? <Spinner size={16} /> : first ? <Kbd keys="Enter" /> : <Icon icon={ChevronRight} />}
      </span>
    </Button>
  )
}
