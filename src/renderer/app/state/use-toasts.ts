import { useCallback, useRef, useState } from 'react'
import { errorText } from '../../client/error-text.ts'
import type { Toast } from '../../ui/Toasts.tsx'
import type { ToastAction } from '../context.ts'

/** More at once would hide the view. */
const maxToasts = 4

/** Returns the notices with a new one, which takes the place of one with the same words, or of the oldest that need not be read. */
export function addToast(toasts: readonly Toast[], toast: Toast): readonly Toast[] {
  const others = toasts.filter(({ message }) => message !== toast.message)
  if (others.length < maxToasts) return [...others, toast]
  const dropped = others.find(({ lasting }) => lasting !== true) ?? others[0]
  return [...others.filter((other) => other !== dropped), toast]
}

/** The notices that are shown now, and how to add one. */
export function useToasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const nextId = useRef(1)
  const add = useCallback((toast: Omit<Toast, 'id'>) => {
    const id = nextId.current++
    setToasts((old) => addToast(old, { ...toast, id }))
    return id
  }, [])
  const dismiss = useCallback((id: number) => setToasts((old) => old.filter((other) => other.id !== id)), [])
  const toast = useCallback(
    (message: string, action?: ToastAction) => {
      const id = add({ message, ...(action && { action }) })
      return () => dismiss(id)
    },
    [add, dismiss],
  )
  const showError = useCallback(
    (error: unknown) => {
      const { what, todo } = errorText(error)
      add({ message: what, more: todo, lasting: true })
    },
    [add],
  )
  return { toasts, toast, showError, dismiss }
}
