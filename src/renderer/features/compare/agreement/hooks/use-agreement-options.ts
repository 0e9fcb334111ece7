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
  const options = place.agreement ?? start
  const change = (changed: Partial<AgreementOptions>) =>
    onPlace({ ...place, agreement: { ...options, ...changed } })
  return [options, change]
}
