import { useEffect, useState } from 'react'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import { Button } from '../../../ui/Button.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import styles from './Working.module.css'

/** Shorter work needs no word. */
const quietMs = 150

interface Props {
  readonly progress: { readonly done: number; readonly total: number }
  readonly label?: string
  onCancel(): void
}

/** How far work in a worker is, and the way out of it; nothing for the first moments. */
export function Working({ progress, label = words.working, onCancel }: Props) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className={styles.working} role="status">
      <span>{label}</span>
      <ProgressBar
        className={styles.bar ?? ''}
        label={label}
        value={progress.total === 0 ? null : progress.done / progress.total}
      />
      <Button size="small" variant="line" onPress={onCancel}>
        {words.cancel}
      </Button>
    </div>
  )
}
