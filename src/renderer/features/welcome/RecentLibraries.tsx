import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { RecentLibrary } from '../../../shared/contract/shapes.ts'
import { welcomeMessages } from '../../../shared/messages/welcome.ts'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './RecentLibraries.module.css'

/** More would push the three choices out of sight. */
const shown = 5

interface Props {
  readonly recent: readonly RecentLibrary[]
  readonly disabled: boolean
  onOpen(path: string): void
  onForget(path: string): void
}

/** The libraries that were open last. */
export function RecentLibraries({ recent, disabled, onOpen, onForget }: Props) {
  if (recent.length === 0) return null
  const latest = [...recent].sort((a, b) => b.opened - a.opened).slice(0, shown)
  return (
    <section className={styles.section} aria-labelledby="recent-libraries">
      <h2 className={styles.title} id="recent-libraries">
        {welcomeMessages.recent}
      </h2>
      <ul>
        {latest.map(({ path, name, found }) => (
          <li key={path} className={styles.item}>
            <Button className={styles.open ?? ''} isDisabled={disabled} onPress={() => onOpen(path)}>
              <span className={classNames(styles.name, 'cut')}>{name}</span>
              <span className={classNames(styles.path, 'cut')} title={path}>
                {/* The end of a long path says more than its beginning: it is cut at the left. */}
                <bdi dir="ltr">{path}</bdi>
              </span>
              {!found && <span className={styles.missing}>{welcomeMessages.recentMissing}</span>}
            </Button>
            <IconButton
              icon={X}
              label={welcomeMessages.forget(name)}
              size="small"
              className={styles.forget ?? ''}
              onPress={() => onForget(path)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
