import { Scale } from 'lucide-react'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { listNames } from '../../../../shared/messages/compare-coders.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { type BlindCoding, hidesSome, seesOthers } from '../../../../shared/model/coding.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { CoderId } from '../../../../shared/model/ids.ts'
import { type AgreementOptions, useApp } from '../../../app/context.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import { useBlindCoding } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import type { CodingState } from './hooks/use-coding.ts'
import type { ChosenCoding, CodingChoices } from './model/choose-coding.ts'
import type { AgreementTask } from './model/coding.ts'

/** Why there are no figures. */
export type EmptyReason =
  | 'noDocuments'
  | 'hidden'
  | 'noSecond'
  | 'nothingShared'
  | 'noText'
  | 'noTags'
  | 'failed'

interface Known {
  readonly documents: readonly Document[]
  readonly choices: CodingChoices
  readonly chosen: ChosenCoding
  readonly coding: CodingState
  readonly task: AgreementTask | null
  readonly blind: BlindCoding
  readonly viewer: CoderId | null
  readonly options: AgreementOptions
}

/** Returns why there are no figures; null when there are, or may be in a moment. */
export function emptyReason(known: Known): EmptyReason | null {
  const { documents, choices, chosen, coding, task, blind, viewer } = known
  if (documents.length === 0) return 'noDocuments'
  if (chosen.documents.length === 0) {
    if (choices.documents.length > 0) return 'nothingShared'
    const isHidden = hidesSome(
      blind,
      viewer,
      documents.map(({ id }) => id),
    )
    return isHidden ? 'hidden' : 'noSecond'
  }
  if (coding.state === 'failed') return 'failed'
  if (coding.state === 'reading' || task !== null) return null
  return coding.coding.documents.length === 0 ? 'noText' : 'noTags'
}

interface Props extends CompareViewProps {
  readonly reason: EmptyReason
  readonly coding: CodingState
  readonly documents: readonly Document[]
  onChange(change: Partial<AgreementOptions>): void
}

/** Why there are no figures, and one thing to do about it. */
export function AgreementEmpty({ reason, coding, documents, onChange }: Props) {
  const { database, openDocument, openImportDialog } = useApp()
  const viewer = useViewer()
  const blind = useBlindCoding(database)
  const titles = coding.state === 'ready' ? titlesOf(coding.coding.empty, documents) : ''
  const openFirst = (wanted: readonly Document[]) => {
    const [first] = wanted.length === 0 ? documents : wanted
    if (first !== undefined) openDocument(first.id)
  }
  const states: Readonly<Record<EmptyReason, { title: string; text: string; action: string; run(): void }>> =
    {
      noDocuments: {
        title: words.noDocuments,
        text: words.noDocumentsText,
        action: words.importReports,
        run: openImportDialog,
      },
      hidden: {
        title: words.hidden,
        text: words.hiddenText,
        action: words.openReport,
        run: () => openFirst(documents.filter(({ id }) => !seesOthers(blind, viewer, id))),
      },
      noSecond: {
        title: words.noSecond,
        text: words.noSecondText,
        action: words.openReport,
        run: () => openFirst([]),
      },
      nothingShared: {
        title: words.nothingShared,
        text: words.nothingSharedText,
        action: words.useAll,
        run: () => onChange({ documents: [], coders: [] }),
      },
      noText: {
        title: words.noText,
        text: words.noTextText(titles),
        action: words.importReports,
        run: openImportDialog,
      },
      noTags: {
        title: words.noTags,
        text: words.noTagsText,
        action: words.showAllTags,
        run: () => onChange({ tags: [] }),
      },
      failed: {
        title: words.textFailed,
        text: '',
        action: words.again,
        run: () => coding.state === 'failed' && coding.again(),
      },
    }
  const { title, text, action, run } = states[reason]
  return (
    <EmptyState
      icon={Scale}
      tone={reason === 'failed' ? 'bad' : 'quiet'}
      title={title}
      actions={
        <Button variant="primary" size="big" onPress={run}>
          {action}
        </Button>
      }
    >
      {text}
    </EmptyState>
  )
}

function titlesOf(ids: readonly string[], documents: readonly Document[]): string {
  return listNames(
    documents.filter(({ id }) => ids.includes(id)).map((document) => `“${documentTitle(document)}”`),
  )
}
