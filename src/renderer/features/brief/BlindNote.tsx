import { EyeOff } from 'lucide-react'
import { briefMessages } from '../../../shared/messages/brief.ts'
import type { BriefFields } from '../../../shared/model/brief.ts'
import { hidesSome } from '../../../shared/model/coding.ts'
import { useApp } from '../../app/context.ts'
import { useViewer } from '../../app/use-viewer.ts'
import { useBlindCoding, useDocuments, useSettings } from '../../db/queries/use-records.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './BriefView.module.css'

type Choice = Pick<BriefFields, 'documents' | 'coders'>

/** Says that passages which a brief asks for may be hidden, be there any or not. */
export function BlindNote({ documents, coders }: Choice) {
  const { database } = useApp()
  const viewer = useViewer()
  const blind = useBlindCoding(database)
  const { blindCoding } = useSettings(database)
  const all = useDocuments(database)
  const asksOthers = coders.length === 0 || coders.some((coder) => coder !== viewer)
  const asked = documents.length === 0 ? all.map(({ id }) => id) : documents
  if (!blindCoding || !asksOthers || !hidesSome(blind, viewer, asked)) return null
  return (
    <p className={styles.note} role="note">
      <Icon icon={EyeOff} size={14} />
      {briefMessages.hidden}
    </p>
  )
}
