import { Copy, Download, Sheet } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AgreementExport } from '../../../../shared/interchange/agreement-table.ts'
import type { ConfusionExport } from '../../../../shared/interchange/confusion-table.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf, saveText } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { createTaskRunner } from '../worker/task-runner.ts'
import type { WrittenTable } from './model/written-table.ts'

const startWorker = () =>
  new Worker(new URL('./worker/export-worker.ts', import.meta.url), { type: 'module' })

interface Props {
  /** Null while intervals are being worked out: a table without them can’t be told from one that has none. */
  readonly figures: (() => AgreementExport) | null
  /** The tags mixed up, while they are what is shown. */
  readonly confusion: (() => ConfusionExport) | null
}

/** Takes what is shown elsewhere, with all settings; figures with their intervals. */
export function AgreementActions({ figures, confusion }: Props) {
  const { client, library, toast, showError } = useApp()
  const [runner] = useState(() => createTaskRunner<WrittenTable, string>(startWorker))
  // One after another: a table that was asked for is written although another is asked for, or the view is left.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => () => void queue.current.then(() => runner.cancel()), [runner])
  const render = (table: WrittenTable) => {
    const rendered = queue.current.then(() => runner.run(table))
    queue.current = rendered.catch(() => undefined)
    return rendered
  }
  /** Writes a table in the worker and does something with it; `use` returns what is told of that, null: nothing. */
  const write = async (table: WrittenTable, use: (text: string) => Promise<string | null>) => {
    try {
      const text = await render(table)
      const message = text === null ? null : await use(text)
      if (message !== null) toast(message)
    } catch (error) {
      showError(error)
    }
  }
  const saveAs = (name: string) => async (text: string) => {
    const outcome = await saveText(client, 'saveTable', name, text)
    if (outcome.kind === 'cancelled') return null
    return outcome.kind === 'saved' ? words.saved(outcome.path) : words.downloaded(outcome.name)
  }
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    return words.copied
  }
  const makeFigures = figures && (() => ({ kind: 'figures', of: figures() }) as const)
  const makeConfusion = confusion && (() => ({ kind: 'confusion', of: confusion() }) as const)
  const shown = makeConfusion ?? makeFigures
  const entries = (
    id: string,
    labels: { readonly md: string; readonly csv: string },
    nameOf: (extension: string) => string,
    make: typeof shown,
  ): MenuEntry[] =>
    (['md', 'csv'] as const).map((format) => ({
      id: `${id} ${format}`,
      label: labels[format],
      icon: format === 'md' ? Download : Sheet,
      disabled: make === null,
      run: () => make !== null && void write({ ...make(), format }, saveAs(nameOf(format))),
    }))
  const ofFigures = entries(
    'figures',
    confusion === null
      ? { md: words.markdown, csv: words.csv }
      : { md: words.figuresMarkdown, csv: words.figuresCsv },
    (extension) => fileNameOf(words.fileName(library.name), words.fallbackFile, extension),
    makeFigures,
  )
  const ofConfusion =
    confusion === null
      ? []
      : entries(
          'confusion',
          { md: words.confusionMarkdown, csv: words.confusionCsv },
          (extension) =>
            fileNameOf(words.confusionFileName(library.name), words.confusionFallbackFile, extension),
          makeConfusion,
        )
  return (
    <>
      <Button
        icon={Copy}
        isDisabled={shown === null}
        onPress={() => shown !== null && void write({ ...shown(), format: 'md' }, copy)}
      >
        {words.copy}
      </Button>
      <Menu
        label={words.export}
        trigger={
          <Button icon={Download} variant="line" isDisabled={shown === null}>
            {words.export}
          </Button>
        }
        entries={[...ofConfusion, ...ofFigures]}
      />
    </>
  )
}
