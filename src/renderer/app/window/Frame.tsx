import { lazy, type RefObject, Suspense, useMemo, useRef, useState } from 'react'
import { createRandomId } from '../../../shared/base/random-id.ts'
import { appMessages } from '../../../shared/messages/app.ts'
import { briefDefaults } from '../../../shared/model/brief.ts'
import type { Coder } from '../../../shared/model/coder.ts'
import { briefIdSchema, type DocumentId, type TagId } from '../../../shared/model/ids.ts'
import { useDocuments, useTags } from '../../db/queries/use-records.ts'
import { readStats } from '../../db/queries/use-stats.ts'
import type { ViewStatus } from '../../db/view.ts'
import { DetailsDialog } from '../../features/library/DetailsDialog.tsx'
import { ImportStatus } from '../../features/library/imports/ImportStatus.tsx'
import type { Imports } from '../../features/library/imports/use-imports.ts'
import { DocumentTree } from '../../features/library/tree/DocumentTree.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useIsAtLeast } from '../../ui/use-is-at-least.ts'
import { coderOfName } from '../coder/new-coder.ts'
import { createCommands } from '../commands/create-commands.ts'
import { KeysDialog } from '../commands/KeysDialog.tsx'
import { LibraryPalette } from '../commands/LibraryPalette.tsx'
import { focusRegion } from '../commands/regions.ts'
import { useChosenCommands } from '../commands/use-chosen-commands.ts'
import { useShortcuts } from '../commands/use-shortcuts.ts'
import { useApp } from '../context.ts'
import type { ComparePlace } from '../state/compare-place.ts'
import { canMove } from '../state/panes.ts'
import type { SaveState } from '../state/use-save-state.ts'
import { useSidebar } from '../state/use-sidebar.ts'
import { resolveTheme } from '../state/use-theme.ts'
import type { WorkspaceHandle } from '../state/use-workspace.ts'
import type { ValueStore } from '../state/value-store.ts'
import { hereOf, type Place, paneOf, tabKey } from '../state/workspace.ts'
import { useIsDone, useMarkDone } from '../use-coding-mark.ts'
import { useViewer } from '../use-viewer.ts'
import { BlindSign } from './BlindSign.tsx'
import { documentWithMost } from './document-with-most.ts'
import styles from './Frame.module.css'
import { ImportSurface, useChooser } from './ImportSurface.tsx'
import { LibraryBanners } from './LibraryBanners.tsx'
import { LibraryMenu } from './LibraryMenu.tsx'
import { LibrarySettings } from './LibrarySettings.tsx'
import { MainView } from './MainView.tsx'
import { leastPaneWidth } from './PaneRow.tsx'
import { Panes } from './Panes.tsx'
import { type Area, Rail } from './Rail.tsx'
import { ReadingFacts } from './ReadingFacts.tsx'
import { RebuildBar } from './RebuildBar.tsx'
import { Sidebar } from './Sidebar.tsx'
import { StatusBar } from './StatusBar.tsx'
import { StatusFacts } from './StatusFacts.tsx'
import { useSteadyDoubleClick } from './use-steady-double-click.ts'
import { WindowTools } from './WindowTools.tsx'

const TagTree = lazy(() =>
  import('../../features/codebook/TagTree.tsx').then(({ TagTree: view }) => ({ default: view })),
)

interface Props {
  readonly status: ViewStatus
  readonly shell: 'electron' | 'browser' | 'memory'
  readonly save: ValueStore<SaveState>
  readonly coders: readonly Coder[]
  readonly workspace: WorkspaceHandle
  readonly lastComparison: RefObject<ComparePlace>
  readonly imports: Imports
  readonly importDialog: boolean
  onImportDialog(open: boolean): void
  /** The document whose details are edited. */
  readonly details: DocumentId | null
  onDetails(document: DocumentId | null): void
  onCoder(): void
  onClose(): void
}

function areaOf(here: Place): Area {
  if (here.kind === 'compare') return 'compare'
  return here.kind === 'brief' || here.kind === 'briefs' ? 'brief' : 'library'
}

/** The window around the views: rail, sidebar, tabs, status bar, dialogs, and every command. */
export function Frame(props: Props) {
  const { workspace, imports, shell } = props
  const { client, library, database, view, preferences, setPreferences, append, setTagFilter, ...app } =
    useApp()
  const documents = useDocuments(database)
  const tags = useTags(database)
  const [palette, setPalette] = useState<string | null>(null)
  const [keys, setKeys] = useState(false)
  const [settings, setSettings] = useState(false)
  const [pasted, setPasted] = useState<string | null>(null)
  const choose = useChooser(shell, imports)

  const { area, panes, past, future } = workspace.workspace
  const here = hereOf(workspace.workspace)
  const active = paneOf(workspace.workspace)
  const main = useRef<HTMLElement>(null)
  const fits = useIsAtLeast(main, 2 * leastPaneWidth)
  const byId = useMemo(() => new Map(documents.map((document) => [document.id, document])), [documents])
  const current = here.kind === 'document' ? here.document : null
  const currentTab = tabKey(here)
  // It does not come and go with the pane that has the focus.
  const read =
    area === null ? panes.flatMap(({ front }) => (front?.kind === 'document' ? front.document : [])) : []
  const hasSidebar = read.length > 0
  const dark = resolveTheme(preferences.theme) === 'dark'
  const canWrite = library.readOnly === null

  const isMakingBrief = useRef(false)
  const newBrief = async () => {
    // A double click wants one.
    if (isMakingBrief.current) return
    isMakingBrief.current = true
    const id = briefIdSchema.parse(createRandomId('b', (bytes) => crypto.getRandomValues(bytes)))
    if (await append([{ kind: 'brief', id, set: { ...briefDefaults, modified: Date.now() } }])) {
      workspace.go({ kind: 'brief', brief: id })
    }
    isMakingBrief.current = false
  }
  const goToArea = (area: Area) => {
    if (area === 'compare') workspace.go(props.lastComparison.current)
    else workspace.go({ kind: area === 'library' ? 'library' : 'briefs' })
  }
  const nextTheme = () => setPreferences({ theme: dark ? 'light' : 'dark' })
  const closeTab = () => currentTab !== null && workspace.close(currentTab)
  const hasPanes = area === null && panes.length === 2
  const canSplit = area === null && panes.length === 1
  const canMoveTab = area === null && canMove(workspace.workspace, active)
  /** Runs what makes a second pane, which a narrow window does not show at once. */
  const beside = (run: () => void) => () => {
    if (!fits) app.toast(appMessages.panesTakeTurns)
    run()
  }
  const split = beside(workspace.split)
  const isDone = useIsDone(current)
  const markDone = useMarkDone()
  const shown = current === null ? null : (byId.get(current) ?? null)
  const sidebar = useSidebar(preferences, setPreferences, here)
  const rebuild = () => void view.rebuild().catch(app.showError)
  const commands = createCommands({
    canWrite,
    hasTab: currentTab !== null,
    hasTabs: active.tabs.length > 0,
    hasPast: past.length > 0,
    hasFuture: future.length > 0,
    hasSidebar,
    hasDocument: shown !== null,
    hasPanes,
    canSplit,
    canMoveTab,
    palette: setPalette,
    keys: () => setKeys(true),
    area: goToArea,
    toggleSidebar: sidebar.toggle,
    nextTheme,
    systemTheme: () => setPreferences({ theme: 'system' }),
    region: focusRegion,
    importDocuments: () => props.onImportDialog(true),
    pasteText: () => setPasted(''),
    closeLibrary: props.onClose,
    rebuild,
    changeCoder: props.onCoder,
    markDone: () => shown !== null && void markDone(shown, !isDone),
    settings: () => setSettings(true),
    closeTab,
    neighbourTab: workspace.neighbour,
    split,
    otherPane: workspace.otherPane,
    joinPanes: workspace.join,
    moveTab: beside(() => currentTab !== null && workspace.move(currentTab)),
    back: workspace.back,
    forward: workspace.forward,
    newBrief: () => void newBrief(),
  })
  useShortcuts(commands)
  useSteadyDoubleClick()
  useChosenCommands(client, commands)
  const viewer = useViewer()
  const filterBy = (tag: TagId) => {
    setTagFilter(tag)
    // The filter is seen in a text: without one in front, the one that has most to show comes forward.
    const { rows } = readStats(database, viewer)
    const document = current ?? documentWithMost(rows.values(), tags.withChildren([tag]), byId)
    if (document !== null && read.length === 0) app.openDocument(document)
  }
  const shownCoder =
    app.coder ??
    (preferences.coderName === ''
      ? null
      : coderOfName(preferences.coderName, preferences.coderColour, props.coders))
  const menu = (
    <LibraryMenu
      library={library}
      theme={preferences.theme}
      onTheme={(theme) => setPreferences({ theme })}
      onCoder={props.onCoder}
      onSettings={() => setSettings(true)}
      onRebuild={rebuild}
      onClose={props.onClose}
    />
  )
  const showsSidebar = hasSidebar && sidebar.open
  return (
    <div className={styles.frame}>
      <div className={styles.banners}>
        <LibraryBanners client={client} library={library} />
        <RebuildBar status={props.status} />
      </div>
      <Rail area={areaOf(here)} onArea={goToArea} onHelp={() => setKeys(true)} />
      {showsSidebar && (
        <Sidebar
          width={preferences.sidebarWidth}
          onWidth={(sidebarWidth) => setPreferences({ sidebarWidth })}
          isDrawer={sidebar.isDrawer}
          onHide={sidebar.toggle}
          library={menu}
          documents={<DocumentTree current={current} />}
          tags={
            <Suspense fallback={<Skeleton lines={5} />}>
              <TagTree />
            </Suspense>
          }
        />
      )}
      <main ref={main} className={styles.main} aria-label={appMessages.main}>
        <Panes
          workspace={workspace}
          fits={fits}
          crumb={hasSidebar && (showsSidebar || sidebar.isDrawer) ? null : menu}
          tools={
            <WindowTools
              dark={dark}
              onTheme={nextTheme}
              onPalette={() => setPalette('')}
              onSplit={canSplit ? split : undefined}
              onJoin={hasPanes ? workspace.join : undefined}
            />
          }
          onShowSidebar={hasSidebar && !sidebar.open ? sidebar.toggle : undefined}
          view={(place, pane) => (
            <MainView
              here={place}
              onCloseTab={() => workspace.close(tabKey(place) ?? '', pane.id)}
              onOpenBrief={workspace.go}
              onCompare={workspace.go}
              onNewBrief={() => void newBrief()}
              onImportFiles={() => void choose('files')}
              onImportFolder={() => void choose('folder')}
              onPasteText={() => setPasted('')}
            />
          )}
        />
      </main>
      <StatusBar
        save={props.save}
        readOnly={!canWrite}
        coder={shownCoder}
        onCoder={props.onCoder}
        facts={
          <>
            <BlindSign onSettings={() => setSettings(true)} />
            <StatusFacts here={here} documents={documents} />
          </>
        }
        end={<ReadingFacts shown={shown} />}
        imports={<ImportStatus imports={imports} />}
      />
      <ImportSurface
        shell={shell}
        imports={imports}
        documents={byId}
        dialog={props.importDialog}
        onDialog={props.onImportDialog}
        pasted={pasted}
        onPasted={setPasted}
      />
      {props.details !== null && (
        <DetailsDialog document={props.details} onClose={() => props.onDetails(null)} />
      )}
      <KeysDialog isOpen={keys} commands={commands} onClose={() => setKeys(false)} />
      <LibrarySettings isOpen={settings} onClose={() => setSettings(false)} />
      <LibraryPalette
        start={palette}
        documents={documents}
        tags={tags}
        commands={commands}
        onDocument={app.openDocument}
        onTag={filterBy}
        onClose={() => setPalette(null)}
      />
    </div>
  )
}
