import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'

export function MatrixView(props: CompareViewProps) {
  return <CompareHead {...props} />
}
