import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PlacedAnnotations } from '../../../../shared/compare/carrying/place-annotations.ts'
import type { Alignment } from '../../../../shared/compare/editions/alignment.ts'
import type { ComparedEdition, EditionsExport } from '../../../../shared/interchange/editions-markdown.ts'
import { editionsMessages as words } from '../../../../shared/messages/compare-editions.ts'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { renderTagPath } from '../../../../shared/model/tag.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf, saveText } from '../../../client/save-text.ts'
import { useTags } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { createTaskRunner } from '../worker/task-runner.ts'
import styles from './ExportPanel.module.css'
import type { Edition } from './hooks/use-alignment.ts'
import type { EditionNames } from './model/edition-names.ts'

interface Props {
  readonly old: Edition
  readonly next: Edition
  readonly names: EditionNames
  readonly alignment: Alignment
  readonly placed: { readonly old: PlacedAnnotations | null; readonly new: PlacedAnnotations | null }
  onDone(): void
}

const startWorker = () =>
  new Worker(new URL('./worker/export-worker.ts', import.meta.url), { type: 'module' })

/** What of the comparison is saved or copied as Markdown. */
export function ExportPanel({ old, next, names, alignment, placed, onDone }: Props) {
  const { client, database, toast, showError } = useApp()
  const tree = useTags(database)
  const [onlyChanges, setOnlyChanges] = useState(true)
  const [onlyTagged, setOnlyTagged] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [runner] = useState(() => createTaskRunner<EditionsExport, string>(startWorker))
  useEffect(() => () => runner.cancel(), [runner])
  const title = words.exportName(documentTitle(old.document), documentTitle(next.document))

  const sideOf = (
    { document, text }: Edition,
    name: string,
    on: PlacedAnnotations | null,
  ): ComparedEdition => ({
    document: {
      id: document.id,
      title: document.title,
      issuer: document.issuer,
      date: document.date,
      file: document.file,
      sha256: document.sha256,
      language: document.language,
      text: text.source,
    },
    name,
    passages: (on?.placed ?? []).map(({ annotation, start, end }) => ({
      start,
      end,
      tags: annotation.tags.flatMap((tag) => {
        const node = tree.find(tag)
        return node === null ? [] : [renderTagPath(node.path)]
      }),
    })),
  })
  const write = async (use: (markdown: string) => Promise<string | null>) => {
    setBusy(true)
    try {
      const markdown = await runner.run({
        title,
        old: sideOf(old, names.old, placed.old),
        new: sideOf(next, names.new, placed.new),
        alignment,
        onlyChanges,
        onlyTagged,
      })
      // Null: the panel was closed.
      const message = markdown === null ? null : await use(markdown)
      if (message === null) return
      toast(message)
      onDone()
    } catch (error) {
      showError(error)
    } finally {
      setBusy(false)
    }
  }
  const copy = async (markdown: string) => {
    await navigator.clipboard.writeText(markdown)
    return words.copied
  }
  const save = async (markdown: string) => {
    const outcome = await saveText(client, 'saveBrief', fileNameOf(title, words.editionsFile, 'md'), markdown)
    if (outcome.kind === 'cancelled') return null
    return outcome.kind === 'saved' ? words.saved(outcome.path) : words.downloaded(outcome.name)
  }
  return (
    <div className={styles.panel}>
      <Checkbox isOn={onlyChanges} onChange={setOnlyChanges}>
        {words.exportOnlyChanges}
      </Checkbox>
      <Checkbox isOn={onlyTagged} onChange={setOnlyTagged}>
        {words.exportOnlyTagged}
      </Checkbox>
      <div className={styles.buttons}>
        <Button variant="primary" icon={Download} isDisabled={isBusy} onPress={() => void write(save)}>
          {words.saveAs}
        </Button>
        <Button variant="line" icon={Copy} isDisabled={isBusy} onPress={() => void write(copy)}>
          {words.copy}
        </Button>
      </div>
      {isBusy && (
        <p className="mute" role="status">
          {words.exporting}
        </p>
      )}
    </div>
  )
}
