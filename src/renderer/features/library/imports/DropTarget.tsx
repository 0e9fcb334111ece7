import { Download } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './DropTarget.module.css'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

interface Props {
  readonly disabled: boolean
  onDrop(transfer: DataTransfer): void
}

/** The whole window takes files that are dropped on it; a card says so while they hover. */
export function DropTarget({ disabled, onDrop }: Props) {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    // Entering a child comes before leaving its parent: the window is left when as many were left as entered.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth++
      setOver(!disabled)
    }
    const leave = (event: DragEvent) => {
      if (hasFiles(event) && --depth <= 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return
      // Without this the browser would open the file in place of the app.
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = disabled ? 'none' : 'copy'
    }
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (!disabled && event.dataTransfer) drop(event.dataTransfer)
    }
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragenter', enter, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('dragover', hover, { signal })
    window.addEventListener('drop', dropped, { signal })
    return () => stop.abort()
  }, [disabled])
  if (!over) return null
  return (
    <div className={styles.target}>
      <div className={styles.card}>
        <Icon icon={Download} size={28} />
        <p className={styles.title}>{libraryMessages.dropTitle}</p>
        <p className={styles.text}>{libraryMessages.dropText}</p>
      </div>
    </div>
  )
}
