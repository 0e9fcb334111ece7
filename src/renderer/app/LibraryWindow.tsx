import { useCallback, useMemo, useState } from 'react'
import type { DocumentId, TagId } from '../../shared/model/ids.ts'
import { ContractError } from '../client/client.ts'
import { useCoders } from '../db/queries/use-records.ts'
import type { ViewStatus } from '../db/view.ts'
import { useImports } from '../features/library/imports/use-imports.ts'
import { CoderDialog } from './coder/CoderDialog.tsx'
import { useCoder } from './coder/use-coder.ts'
import { type AppContext, AppContextProvider, type Reading } from './context.ts'
import type { OpenedView, OpenLibraryProps } from './OpenLibrary.tsx'
import { restoreWorkspace } from './state/kept-workspace.ts'
import { useKeptWorkspace } from './state/use-kept-workspace.ts'
import { keptComparison, useLastComparison } from './state/use-last-comparison.ts'
import { useSaveState } from './state/use-save-state.ts'
import { useWorkspace } from './state/use-workspace.ts'
import { createValueStore } from './state/value-store.ts'
import { hereOf } from './state/workspace.ts'
import { Frame } from './window/Frame.tsx'
import { SavingSpoken } from './window/SaveStatus.tsx'

interface Props extends OpenLibraryProps, OpenedView {
  readonly status: ViewStatus
}

/** The window of an open library: puts together what every feature may use, and the frame around them. */
export function LibraryWindow(props: Props) {
  const { client, library, view, database, preferences, setPreferences, toast, showError } = props
  const { save, append } = useSaveState(view, showError)
  const coders = useCoders(database)
  const coding = useCoder({ coders, preferences, setPreferences, append })
  const workspace = useWorkspace(() => restoreWorkspace(props.kept, keptComparison(library.id)))
  useKeptWorkspace(client, workspace)
  const lastComparison = useLastComparison(library.id, hereOf(workspace.workspace))
  const imports = useImports({ client, toast, showError })
  const [reading] = useState(() => createValueStore<Reading | null>(null))
  const [importDialog, setImportDialog] = useState(false)
  const [details, setDetails] = useState<DocumentId | null>(null)
  const [hiddenTags, setHiddenTags] = useState<ReadonlySet<TagId>>(new Set())
  const [tagFilter, setTagFilter] = useState<TagId | null>(null)

  const { go } = workspace
  const openDocument = useCallback<AppContext['openDocument']>(
    (document: DocumentId, place = {}) => go({ kind: 'document', document, ...place }),
    [go],
  )
  const openCompare = useCallback<AppContext['openCompare']>(
    (place) => {
      const { match, layout, agreement } = lastComparison.current
      go({
        kind: 'compare',
        ...(match && { match }),
        ...(layout && { layout }),
        ...(agreement && { agreement }),
        ...place,
      })
    },
    [go, lastComparison],
  )
  const setTagHidden = useCallback(
    (tag: TagId, hidden: boolean) =>
      setHiddenTags((old) => {
        const next = new Set(old)
        if (hidden) next.add(tag)
        else next.delete(tag)
        return next
      }),
    [],
  )
  const openImportDialog = useCallback(() => setImportDialog(true), [])
  const { coder } = coding
  const ask = coding.requireCoder
  const { readOnly, path } = library
  const requireCoder = useCallback(async () => {
    if (readOnly === null) return ask()
    showError(new ContractError('readOnly', { path }))
    return null
  }, [ask, readOnly, path, showError])
  const context = useMemo<AppContext>(
    () => ({
      client,
      library,
      view,
      database,
      preferences,
      setPreferences,
      coder,
      requireCoder,
      append,
      hiddenTags,
      setTagHidden,
      tagFilter,
      setTagFilter,
      openDocument,
      openCompare,
      openDetails: setDetails,
      openImportDialog,
      reading,
      setReading: reading.set,
      toast,
      showError,
    }),
    [
      client,
      library,
      view,
      database,
      preferences,
      setPreferences,
      coder,
      requireCoder,
      append,
      hiddenTags,
      setTagHidden,
      tagFilter,
      openDocument,
      openCompare,
      openImportDialog,
      reading,
      toast,
      showError,
    ],
  )
  return (
    <AppContextProvider value={context}>
      <Frame
        status={props.status}
        shell={props.shell}
        save={save}
        coders={coders}
        workspace={workspace}
        lastComparison={lastComparison}
        imports={imports}
        importDialog={importDialog}
        onImportDialog={setImportDialog}
        details={details}
        onDetails={setDetails}
        onCoder={() => void coding.ask()}
        onClose={props.onClose}
      />
      {coding.asking && (
        <CoderDialog
          name={preferences.coderName}
          colour={coder?.colour ?? preferences.coderColour}
          coders={coders}
          onChoose={(name, colour) => void coding.choose(name, colour)}
          onClose={coding.dismiss}
        />
      )}
      <SavingSpoken save={save} />
    </AppContextProvider>
  )
}
