import { Copy, Download, Sheet } from 'lucide-react'
import { renderAgreementCsv } from '../../../../shared/interchange/agreement-csv.ts'
import { renderAgreementMarkdown } from '../../../../shared/interchange/agreement-markdown.ts'
import type { AgreementExport } from '../../../../shared/interchange/agreement-table.ts'
import { byteOrderMark } from '../../../../shared/interchange/csv.ts'
import { agreementMessages as words } from '../../../../shared/messages/compare-agreement.ts'
import { useApp } from '../../../app/context.ts'
import { fileNameOf, saveText } from '../../../client/save-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'

interface Props {
  /** While intervals are being worked out: a table without them can’t be told from one that has none. */
  readonly isDisabled: boolean
  compose(): AgreementExport
}

/** Takes the figures elsewhere, with their intervals and all settings. */
export function AgreementActions({ isDisabled, compose }: Props) {
  const { client, library, toast, showError } = useApp()
  const save = async (extension: 'md' | 'csv') => {
    const figures = compose()
    const text =
      extension === 'md' ? renderAgreementMarkdown(figures) : byteOrderMark + renderAgreementCsv(figures)
    const name = fileNameOf(words.fileName(library.name), words.fallbackFile, extension)
    try {
      const outcome = await saveText(client, 'saveTable', name, text)
      if (outcome.kind === 'saved') toast(words.saved(outcome.path))
      if (outcome.kind === 'downloaded') toast(words.downloaded(outcome.name))
    } catch (error) {
      showError(error)
    }
  }
  const copy = () => {
    navigator.clipboard
      .writeText(renderAgreementMarkdown(compose()))
      .then(() => toast(words.copied), showError)
  }
  return (
    <>
      <Button icon={Copy} isDisabled={isDisabled} onPress={copy}>
        {words.copy}
      </Button>
      <Menu
        label={words.export}
        trigger={
          <Button icon={Download} variant="line" isDisabled={isDisabled}>
            {words.export}
          </Button>
        }
        entries={[
          { id: 'md', label: words.markdown, icon: Download, run: () => void save('md') },
          { id: 'csv', label: words.csv, icon: Sheet, run: () => void save('csv') },
        ]}
      />
    </>
  )
}
