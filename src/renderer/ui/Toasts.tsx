import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { uiMessages } from '../../shared/messages/ui.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'

export interface Toast {
  readonly id: number
  readonly message: string
  /** What to do about it, on a second line. */
  readonly more?: string
  /** Stays until it is closed: what went wrong must be read. */
  readonly lasting?: boolean
  readonly action?: { readonly label: string; run(): void }
}

interface Props {
  readonly toasts: readonly Toast[]
  onDismiss(id: number): void
}

/** Long enough to read a line and reach Undo; it starts again when pointer and focus have left. */
const shownMs = 6000

/** Notices that need no decision, above the status bar. */
export function Toasts({ toasts, onDismiss }: Props) {
  return (
    // Dialogs hide what lies outside them from readers; this stays.
    <section className={styles.region} aria-label={uiMessages.notices} data-react-aria-top-layer="true">
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </section>
  )
}

function ToastItem({ toast, onDismiss }: { readonly toast: Toast; onDismiss(): void }) {
  const [held, setHeld] = useState(false)
  const dismiss = useEffectEvent(onDismiss)
  useEffect(() => {
    if (held || toast.lasting) return
    const timer = setTimeout(() => dismiss(), shownMs)
    return () => clearTimeout(timer)
  }, [held, toast.lasting])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the time stops while somebody reads or is in it
    <div
      className={styles.toast}
      role={toast.lasting ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.message}>
        {toast.message}
        {toast.more && <span className={styles.more}>{toast.more}</span>}
      </span>
      {toast.action && (
        <Button
          className={styles.action ?? ''}
          onPress={() => {
            toast.action?.run()
            onDismiss()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton
        icon={X}
        label={uiMessages.dismiss}
        size="small"
        placement="top"
        className={styles.close ?? ''}
        onPress={onDismiss}
      />
    </div>
  )
}
