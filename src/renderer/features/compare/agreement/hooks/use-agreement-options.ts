import { useState } from 'react'
import type { AgreementOptions } from '../../../../app/context.ts'
import type { CompareViewProps } from '../../CompareArea.tsx'
import { usePlaceChange } from '../../parts/use-place-change.ts'
import { startOptions } from '../model/options.ts'

/** Returns how agreement is measured, and changes that: the place keeps it for when the person comes back. */
export function useAgreementOptions(
  props: CompareViewProps,
): [AgreementOptions, (changed: Partial<AgreementOptions>) => void] {
  const { place } = props
  const [start] = useState(() => startOptions(place))
  const changePlace = usePlaceChange(props)
  const change = (changed: Partial<AgreementOptions>) =>
    changePlace((from) => ({ ...from, agreement: { ...(from.agreement ?? start), ...changed } }))
  return [place.agreement ?? start, change]
}
