import { type ComponentType, lazy } from 'react'
import type { ComparePlace, CompareView } from '../../app/context.ts'

/** What each comparison is given: where the person is, and how to go elsewhere. */
export interface CompareViewProps {
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
export function CompareArea(props: CompareViewProps) {
  const View = views[props.place.view]
  return <View {...props} />
}
