import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'

export function EditionsView(props: CompareViewProps) {
  return <CompareHead {...props} />
}
