import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'

export function AgreementView(props: CompareViewProps) {
  return <CompareHead {...props} />
}
