import { Copy, Download, Sheet } from 'lucide-react'
import type { AgreementExport } from '../../../../shared/interchange/agreement-table.ts'
import type { ConfusionExport } from '../../../../shared/interchange/confusion-table.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'
import { useTableWriter } from '../worker/use-table-writer.ts'
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
  const { library } = useApp()
  const writer = useTableWriter<WrittenTable>(startWorker, words)
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
      run: () => make !== null && void writer.save({ ...make(), format }, nameOf(format)),
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
        onPress={() => shown !== null && void writer.copy({ ...shown(), format: 'md' })}
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
