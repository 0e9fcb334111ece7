import { Copy, Download, Sheet } from 'lucide-react'
import { renderAgreementCsv } from '../../../../shared/interchange/agreement-csv.ts'
import { renderAgreementMarkdown } from '../../../../shared/interchange/agreement-markdown.ts'
import type { AgreementExport } from '../../../../shared/interchange/agreement-table.ts'
import {
  type ConfusionExport,
  renderConfusionCsv,
  renderConfusionMarkdown,
} from '../../../../shared/interchange/confusion-table.ts'
import { byteOrderMark } from '../../../../shared/interchange/csv.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf, saveText } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu, type MenuEntry } from '../../../ui/Menu.tsx'

interface Props {
  /** Null while intervals are being worked out: a table without them can’t be told from one that has none. */
  readonly figures: (() => AgreementExport) | null
  /** The tags mixed up, while they are what is shown. */
  readonly confusion: (() => ConfusionExport) | null
}

/** Takes what is shown elsewhere, with all settings; figures with their intervals. */
export function AgreementActions({ figures, confusion }: Props) {
  const { client, library, toast, showError } = useApp()
  const save = async (name: string, text: string) => {
    try {
      const outcome = await saveText(client, 'saveTable', name, text)
      if (outcome.kind === 'saved') toast(words.saved(outcome.path))
      if (outcome.kind === 'downloaded') toast(words.downloaded(outcome.name))
    } catch (error) {
      showError(error)
    }
  }
  const shown =
    confusion === null
      ? figures && (() => renderAgreementMarkdown(figures()))
      : () => renderConfusionMarkdown(confusion())
  const copy = () => {
    navigator.clipboard.writeText(shown?.() ?? '').then(() => toast(words.copied), showError)
  }
  const entries = (
    id: string,
    labels: { readonly md: string; readonly csv: string },
    nameOf: (extension: string) => string,
    texts: { md(): string; csv(): string } | null,
  ): MenuEntry[] =>
    (['md', 'csv'] as const).map((extension) => ({
      id: `${id} ${extension}`,
      label: labels[extension],
      icon: extension === 'md' ? Download : Sheet,
      disabled: texts === null,
      run: () => texts !== null && void save(nameOf(extension), texts[extension]()),
    }))
  const ofFigures = entries(
    'figures',
    confusion === null
      ? { md: words.markdown, csv: words.csv }
      : { md: words.figuresMarkdown, csv: words.figuresCsv },
    (extension) => fileNameOf(words.fileName(library.name), words.fallbackFile, extension),
    figures && {
      md: () => renderAgreementMarkdown(figures()),
      csv: () => byteOrderMark + renderAgreementCsv(figures()),
    },
  )
  const ofConfusion =
    confusion === null
      ? []
      : entries(
          'confusion',
          { md: words.confusionMarkdown, csv: words.confusionCsv },
          (extension) =>
            fileNameOf(words.confusionFileName(library.name), words.confusionFallbackFile, extension),
          {
            md: () => renderConfusionMarkdown(confusion()),
            csv: () => byteOrderMark + renderConfusionCsv(confusion()),
          },
        )
  return (
    <>
      <Button icon={Copy} isDisabled={shown === null} onPress={copy}>
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
