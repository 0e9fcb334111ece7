import { EyeOff, FileX, Users } from 'lucide-react'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { useApp } from '../../../app/context.ts'
import { useMarkDone } from '../../../app/use-coding-mark.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import { errorText } from '../../../client/error-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'

const messages = compareCodersMessages.view

/** Why the coders of a document can't be compared. */
export type EmptyReason =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'noText' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'oneCoder'; readonly name: string }
  | { readonly kind: 'textFailed'; readonly error: unknown; again(): void }

interface Props {
  readonly reason: EmptyReason
  readonly document: Document
}

/** What is missing for a comparison in this document, and what to do. */
export function CodersEmpty({ reason, document }: Props) {
  const { openDocument, openImportDialog } = useApp()
  const button = (words: string, run: () => void) => (
    <Button variant="primary" size="big" onPress={run}>
      {words}
    </Button>
  )
  const open = button(messages.openDocument, () => openDocument(document.id))
  if (reason.kind === 'hidden') return <Hidden document={document} />
  if (reason.kind === 'textFailed') {
    const { what, todo } = errorText(reason.error)
    return (
      <EmptyState tone="bad" title={messages.textFailed} actions={button(messages.again, reason.again)}>
        {what} {todo}
      </EmptyState>
    )
  }
  if (reason.kind === 'noText') {
    return (
      <EmptyState icon={FileX} title={messages.noText} actions={button(messages.import, openImportDialog)}>
        {messages.noTextText}
      </EmptyState>
    )
  }
  if (reason.kind === 'nobody') {
    return (
      <EmptyState icon={Users} title={messages.nobody} actions={open}>
        {messages.nobodyText}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={Users} title={messages.oneCoder(reason.name)} actions={open}>
      {messages.oneCoderText}
    </EmptyState>
  )
}

/** Blind coding hides the others until one's own coding is done; who gave no name yet has none. */
function Hidden({ document }: Pick<Props, 'document'>) {
  const { coder, preferences, library, requireCoder } = useApp()
  const viewer = useViewer()
  const markDone = useMarkDone()
  const actions =
    viewer === null ? (
      <Button variant="primary" size="big" onPress={() => void requireCoder()}>
        {messages.giveName}
      </Button>
    ) : (
      <Button variant="primary" size="big" onPress={() => void markDone(document, true)}>
        {messages.markDone}
      </Button>
    )
  return (
    <EmptyState icon={EyeOff} title={messages.hidden} {...(library.readOnly === null && { actions })}>
      {viewer === null ? messages.hiddenNobody : messages.hiddenText(coder?.name ?? preferences.coderName)}
    </EmptyState>
  )
}
