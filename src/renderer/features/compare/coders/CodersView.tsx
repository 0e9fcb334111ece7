import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'

export function CodersView(props: CompareViewProps) {
  return <CompareHead {...props} />
}
