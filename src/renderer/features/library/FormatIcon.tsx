import { File, FileCode2, FileText, FileType2, Globe, type LucideIcon } from 'lucide-react'
import { libraryMessages } from '../../../shared/messages/library.ts'
import type { SourceFormat } from '../../../shared/model/source-format.ts'
import { Icon } from '../../ui/Icon.tsx'

const icons: Readonly<Record<SourceFormat, LucideIcon>> = {
  text: File,
  markdown: FileCode2,
  html: Globe,
  docx: FileType2,
  pdf: FileText,
}

/** The kind of a document's file. `named`: says it to readers, where no words beside it do. */
export function FormatIcon({
  format,
  named = false,
  size = 16,
}: {
  readonly format: SourceFormat
  readonly named?: boolean
  readonly size?: number
}) {
  return <Icon icon={icons[format]} size={size} {...(named && { label: libraryMessages.formats[format] })} />
}
