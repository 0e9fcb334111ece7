import { X } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
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

/** Long enough to read a line and reach Undo. */
const shownMs = 6000
const tickMs = 200

/** Whether somebody reads the notices or is in them, or they are out of sight with the window: their time stops. */
const isHeld = (region: HTMLElement) => document.hidden || region.matches(':hover, :focus-within')

/** Notices that need no decision, above the status bar. */
export function Toasts({ toasts, onDismiss }: Props) {
  const region = useRef<HTMLElement>(null)
  return (
    // Dialogs hide what lies outside them from readers; this stays.
    <section
      ref={region}
      className={styles.region}
      aria-label={uiMessages.notices}
      data-react-aria-top-layer="true"
    >
      {toasts.map((toast) => (
        <ToastItem key={toast.id} toast={toast} region={region} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </section>
  )
}

interface ItemProps {
  readonly toast: Toast
  readonly region: RefObject<HTMLElement | null>
  onDismiss(): void
}

function ToastItem({ toast, region, onDismiss }: ItemProps) {
  const dismiss = useEffectEvent(onDismiss)
  useEffect(() => {
    if (toast.lasting) return
    // Asked again and again, because nothing tells that the pointer was on a notice which is gone.
    let left = shownMs
    const timer = setInterval(() => {
      if (region.current === null || isHeld(region.current)) return
      left -= tickMs
      if (left <= 0) dismiss()
    }, tickMs)
    return () => clearInterval(timer)
  }, [toast.lasting, region])
  return (
    <div className={styles.toast} role={toast.lasting ? 'alert' : 'status'}>
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
