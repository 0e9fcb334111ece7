import { useState } from 'react'
import type { AgreementOptions } from '../../../../app/context.ts'
import type { CompareViewProps } from '../../CompareArea.tsx'
import { startOptions } from '../model/options.ts'

/** Returns how agreement is measured, and changes that: the place keeps it for when the person comes back. */
export function useAgreementOptions({
  place,
  onPlace,
}: CompareViewProps): [AgreementOptions, (changed: Partial<AgreementOptions>) => void] {
  const [start] = useState(() => startOptions(place))
  const change = (changed: Partial<AgreementOptions>) =>
    onPlace((from) => ({ ...from, agreement: { ...(from.agreement ?? start), ...changed } }))
  return [place.agreement ?? start, change]
}
