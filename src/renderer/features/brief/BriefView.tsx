import { useState } from 'react'
import { briefMessages } from '../../../shared/messages/brief.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import type { BriefId } from '../../../shared/model/ids.ts'
import { useApp } from '../../app/context.ts'
import { usePane } from '../../app/pane.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { fileNameOf, saveText } from '../../client/save-text.ts'
import { useBrief } from '../../db/queries/use-records.ts'
import { useStats } from '../../db/queries/use-stats.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FailedState } from '../../ui/FailedState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePrintTitle } from '../../ui/use-print-title.ts'
import { BlindNote } from './BlindNote.tsx'
import { BriefBar, type BriefForm } from './BriefBar.tsx'
import { BriefOptions } from './BriefOptions.tsx'
import styles from './BriefView.module.css'
import { MarkdownSource } from './preview/MarkdownSource.tsx'
import { Preview } from './preview/Preview.tsx'
import { useBriefDraft } from './use-brief-draft.ts'
import { usePreview } from './use-preview.ts'

/** A brief: what goes in on the left, how it reads beside it. */
export function BriefView({ brief: id }: { readonly brief: BriefId | null }) {
  const { database } = useApp()
  const brief = useBrief(database, id)
  if (id === null) return <EmptyState title={briefMessages.choosePrompt} />
  if (brief === null) return <Skeleton lines={8} />
  return <OpenBrief key={id} brief={brief} />
}

function OpenBrief({ brief }: { readonly brief: Brief }) {
  const app = useApp()
  const viewer = useViewer()
  const { nameOf, isActive } = usePane()
  const stats = useStats(app.database, viewer)
  const draft = useBriefDraft(brief)
  const title = draft.fields.title.trim() || briefMessages.untitled
  const shown = { ...draft.fields, title }
  const { rendered, error, updating, again } = usePreview(shown)
  usePrintTitle(isActive ? title : null)
  const [form, setForm] = useState<BriefForm>('preview')
  const readOnly = app.library.readOnly !== null
  const words = briefMessages

  const copy = async () => {
    if (rendered === null) return
    try {
      await navigator.clipboard.writeText(rendered.markdown)
      app.toast(words.copied)
    } catch (error) {
      app.showError(error)
    }
  }
  const save = async () => {
    draft.flush()
    try {
      const { markdown } = await app.client.call('brief.render', { brief: shown, viewer })
      const name = fileNameOf(title, words.untitled, 'md')
      const outcome = await saveText(app.client, 'saveBrief', name, markdown)
      if (outcome.kind === 'saved') app.toast(words.saved(outcome.path))
      else if (outcome.kind === 'downloaded') app.toast(words.downloaded(outcome.name))
    } catch (error) {
      app.showError(error)
    }
  }
  const remove = async () => {
    draft.flush()
    const write = (deleted: boolean) =>
      app.append([{ kind: 'brief', id: brief.id, set: { deleted, modified: Date.now() } }])
    if (!(await write(true))) return
    app.toast(words.deleted(title), { label: words.undo, run: () => void write(false) })
  }
  return (
    <div className={styles.view}>
      <BriefOptions draft={draft} stats={stats} readOnly={readOnly} />
      <section className={styles.sheet} aria-label={nameOf(title)}>
        {form === 'source' && <h1 className="sr">{title}</h1>}
        <BriefBar
          form={form}
          quotes={rendered?.quotes ?? null}
          updating={updating}
          readOnly={readOnly}
          onForm={setForm}
          onCopy={() => void copy()}
          onSave={() => void save()}
          onDelete={() => void remove()}
        />
        <BlindNote documents={shown.documents} coders={shown.coders} />
        {error !== null ? (
          <FailedState title={briefMessages.failedTitle} error={error} onTryAgain={again} />
        ) : rendered === null ? (
          updating && <Skeleton lines={8} />
        ) : form === 'source' ? (
          <MarkdownSource markdown={rendered.markdown} />
        ) : rendered.quotes === 0 ? (
          <NoQuotes
            anyPassages={stats.total > 0}
            onEverything={() => draft.edit({ documents: [], tags: [], coders: [] })}
          />
        ) : (
          <Preview markdown={rendered.markdown} />
        )}
      </section>
    </div>
  )
}

function NoQuotes({ anyPassages, onEverything }: { readonly anyPassages: boolean; onEverything(): void }) {
  const words = briefMessages
  if (!anyPassages) return <EmptyState title={words.noPassagesTitle}>{words.noPassagesText}</EmptyState>
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={
        <Button variant="primary" size="big" onPress={onEverything}>
          {words.useEverything}
        </Button>
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
