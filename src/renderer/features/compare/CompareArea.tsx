import { type ComponentType, lazy } from 'react'
import type { ComparePlace, CompareView } from '../../app/context.ts'
import { usePlaceChange } from './parts/use-place-change.ts'

/** What each comparison is given: where the person is, and how to go elsewhere. */
export interface CompareViewProps {
  readonly place: ComparePlace
  /** Goes to a changed place; the change goes on from the one asked for before it, which may still be being drawn. */
  onPlace(change: (from: ComparePlace) => ComparePlace): void
}

interface Props {
  readonly place: ComparePlace
  onPlace(place: ComparePlace): void
}

const views: Readonly<Record<CompareView, ComponentType<CompareViewProps>>> = {
  coders: lazy(() => import('./coders/CodersView.tsx').then(({ CodersView: view }) => ({ default: view }))),
  agreement: lazy(() =>
    import('./agreement/AgreementView.tsx').then(({ AgreementView: view }) => ({ default: view })),
  ),
  editions: lazy(() =>
    import('./editions/EditionsView.tsx').then(({ EditionsView: view }) => ({ default: view })),
  ),
  matrix: lazy(() => import('./matrix/MatrixView.tsx').then(({ MatrixView: view }) => ({ default: view }))),
}

/** The comparison of the present place. */
export function CompareArea({ place, onPlace }: Props) {
  const changePlace = usePlaceChange(place, onPlace)
  const View = views[place.view]
  return <View place={place} onPlace={changePlace} />
}
