import { X } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { uiMessages } from '../../shared/messages/ui.ts'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  /** Called when it was closed by Esc, the cross or a click beside it. */
  onClose(): void
  readonly width?: 'narrow' | 'normal' | 'wide'
  /** The buttons, the main one last. */
  readonly footer?: ReactNode
  /** Makes the dialog a form: Enter in a field calls it. */
  readonly onSubmit?: () => void
  readonly children: ReactNode
}

/** A dialog over the window. It holds the keyboard until it is closed and gives it back then. */
export function Dialog({ title, isOpen, onClose, width = 'normal', footer, onSubmit, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const content = (
    <>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
    </>
  )
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(styles.modal, width !== 'normal' && styles[width])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton icon={X} label={uiMessages.close} keys="Escape" onPress={onClose} />
          </header>
          {onSubmit === undefined ? (
            content
          ) : (
            <form className={styles.dialog} onSubmit={submit} noValidate>
              {content}
            </form>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
