import { lazy, Suspense } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import type { BriefId } from '../../../shared/model/ids.ts'
import { useBrief, useBriefsLoaded, useDocument, useDocumentsLoaded } from '../../db/queries/use-records.ts'
import { LibraryView } from '../../features/library/LibraryView.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useApp } from '../context.ts'
import { ErrorBoundary } from '../ErrorBoundary.tsx'
import type { ComparePlace } from '../state/compare-place.ts'
import { type Place, tabKey } from '../state/workspace.ts'
import { BriefsView } from './BriefsView.tsx'

const BriefView = lazy(() =>
  import('../../features/brief/BriefView.tsx').then(({ BriefView: view }) => ({ default: view })),
)
const CompareArea = lazy(() =>
  import('../../features/compare/CompareArea.tsx').then(({ CompareArea: view }) => ({ default: view })),
)
const Reader = lazy(() =>
  import('../../features/reader/Reader.tsx').then(({ Reader: view }) => ({ default: view })),
)

interface Props {
  readonly here: Place
  onCloseTab(): void
  onOpenBrief(place: Extract<Place, { kind: 'brief' }>): void
  onCompare(place: ComparePlace): void
  onNewBrief(): void
  onImportFiles(): void
  onImportFolder(): void
  onPasteText(): void
}

/** The view of the present place. A bug in one view leaves the others and the frame alone. */
export function MainView(props: Props) {
  const { here } = props
  return (
    <ErrorBoundary key={tabKey(here) ?? here.kind}>
      <Suspense fallback={<Skeleton lines={8} />}>
        <View {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}

function View({ here, ...props }: Props) {
  if (here.kind === 'library') return <LibraryView {...props} />
  if (here.kind === 'document') return <DocumentPlace place={here} onCloseTab={props.onCloseTab} />
  if (here.kind === 'brief') return <BriefPlace brief={here.brief} onCloseTab={props.onCloseTab} />
  if (here.kind === 'compare') return <CompareArea place={here} onPlace={props.onCompare} />
  return <BriefsView onOpen={props.onOpenBrief} onNew={props.onNewBrief} />
}

interface DocumentPlaceProps {
  readonly place: Extract<Place, { kind: 'document' }>
  onCloseTab(): void
}

function DocumentPlace({ place, onCloseTab }: DocumentPlaceProps) {
  const { database } = useApp()
  const document = useDocument(database, place.document)
  const loaded = useDocumentsLoaded(database)
  if (!loaded) return <Skeleton lines={8} />
  if (document === null || document.deleted) {
    return (
      <Gone title={appMessages.documentGone} text={appMessages.documentGoneText} onCloseTab={onCloseTab} />
    )
  }
  return <Reader document={place.document} place={place} />
}

function BriefPlace({ brief: id, onCloseTab }: { readonly brief: BriefId; onCloseTab(): void }) {
  const { database } = useApp()
  const brief = useBrief(database, id)
  const loaded = useBriefsLoaded(database)
  if (!loaded) return <Skeleton lines={8} />
  if (brief === null || brief.deleted) return <Gone title={appMessages.briefGone} onCloseTab={onCloseTab} />
  return <BriefView brief={id} />
}

function Gone({
  title,
  text,
  onCloseTab,
}: {
  readonly title: string
  readonly text?: string
  onCloseTab(): void
}) {
  return (
    <EmptyState
      title={title}
      actions={
        <Button variant="primary" size="big" onPress={onCloseTab}>
          {appMessages.closeTabShort}
        </Button>
      }
    >
      {text}
    </EmptyState>
  )
}
