import { Replace } from 'lucide-react'
import { useMemo } from 'react'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import { reader } from '../../../../shared/messages/reader.ts'
import type { Document } from '../../../../shared/model/document.ts'
import { findReplacements } from '../../../../shared/model/replacement.ts'
import { useApp } from '../../../app/context.ts'
import { useDocuments } from '../../../db/queries/use-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Dialogs.module.css'

/** Says which document stands for this one now, and leads there and to the passages on their way into it. */
export function ReplacedNotice({ document }: { readonly document: Document }) {
  const { database, openDocument, openCompare } = useApp()
  const documents = useDocuments(database)
  const later = useMemo(() => findReplacements(documents).after(document), [documents, document])
  if (later === null) return null
  const title = documentTitle(later)
  return (
    <div className={styles.notice} role="status">
      <span className={styles.replaced}>
        <Icon icon={Replace} size={14} />
      </span>
      <span className="grow cut" title={title}>
        {reader.replacedBy(title)}
      </span>
      <Button size="small" onPress={() => openDocument(later.id)}>
        {reader.openLater}
      </Button>
      <Button
        size="small"
        onPress={() => openCompare({ view: 'editions', document: document.id, newer: later.id, queue: true })}
      >
        {reader.carryToLater}
      </Button>
    </div>
  )
}
