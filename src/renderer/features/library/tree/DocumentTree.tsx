import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { libraryMessages } from '../../../../shared/messages/library.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SideSection } from '../../../ui/SideSection.tsx'
import { groupByYear, treeLines } from '../model/year-groups.ts'
import { useDocumentRows } from '../use-document-rows.ts'
import styles from './DocumentTree.module.css'
import { TreeLines } from './TreeLines.tsx'

/** With more documents than this, only the year of the open one is unfolded at first. */
const unfoldedAtMost = 200

/** The library's documents by year, in the sidebar. */
export function DocumentTree({ current }: { readonly current: DocumentId | null }) {
  const { library, openDocument, openImportDialog } = useApp()
  const rows = useDocumentRows()
  const groups = useMemo(() => groupByYear(rows ?? []), [rows])
  const [folded, setFolded] = useState<ReadonlyMap<string, boolean>>(new Map())
  const many = (rows?.length ?? 0) > unfoldedAtMost
  const currentYear = useMemo(
    () => rows?.find((row) => row.document.id === current)?.document.date.slice(0, 4),
    [rows, current],
  )
  const lines = useMemo(() => {
    const closed = groups
      .map((group) => group.year)
      .filter((year) => folded.get(year) ?? (many && year !== currentYear))
    return treeLines(groups, new Set(closed))
  }, [groups, folded, many, currentYear])
  return (
    <SideSection
      title={libraryMessages.treeDocuments}
      count={rows?.length}
      actions={
        <IconButton
          icon={Plus}
          label={libraryMessages.treeImport}
          keys="Ctrl+O"
          isDisabled={library.readOnly !== null}
          onPress={openImportDialog}
        />
      }
    >
      {rows?.length === 0 ? (
        <p className={styles.empty}>{libraryMessages.treeEmpty}</p>
      ) : (
        <TreeLines
          lines={lines}
          current={current}
          onOpen={openDocument}
          onFold={(year, closed) => setFolded((old) => new Map(old).set(year, closed))}
        />
      )}
    </SideSection>
  )
}
