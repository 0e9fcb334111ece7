import {
  ArrowLeft,
  ArrowLeftRight,
  ArrowRight,
  ArrowRightLeft,
  CircleCheck,
  CircleHelp,
  ClipboardPaste,
  Columns2,
  Library,
  LogOut,
  MonitorCog,
  PanelLeft,
  PanelsTopLeft,
  PenLine,
  Plus,
  RefreshCw,
  Search,
  Settings2,
  Square,
  SquareSplitHorizontal,
  SunMoon,
  UserRound,
  X,
} from 'lucide-react'
import type { Command } from './command.ts'

/** What the commands do; the window knows how. */
export interface CommandActions {
  readonly canWrite: boolean
  readonly hasTab: boolean
  readonly hasTabs: boolean
  readonly hasPast: boolean
  readonly hasFuture: boolean
  readonly hasSidebar: boolean
  readonly hasDocument: boolean
  /** Two panes are there and no area lies in front of them. */
  readonly hasPanes: boolean
  readonly canSplit: boolean
  readonly canMoveTab: boolean
  palette(start: string): void
  keys(): void
  area(area: 'library' | 'compare' | 'brief'): void
  toggleSidebar(): void
  nextTheme(): void
  systemTheme(): void
  region(step: 1 | -1): void
  importDocuments(): void
  pasteText(): void
  closeLibrary(): void
  rebuild(): void
  changeCoder(): void
  markDone(): void
  settings(): void
  closeTab(): void
  neighbourTab(step: 1 | -1): void
  split(): void
  otherPane(): void
  joinPanes(): void
  moveTab(): void
  back(): void
  forward(): void
  newBrief(): void
}

/** Returns every command of the window: the one place where keys are given to actions. */
export function createCommands(actions: CommandActions): readonly Command[] {
  const always = { enabled: true }
  return [
    {
      id: 'app.palette',
      group: 'window',
      keys: ['Ctrl+K'],
      icon: Search,
      ...always,
      run: () => actions.palette(''),
    },
    {
      id: 'app.actions',
      group: 'window',
      keys: ['Ctrl+Shift+P'],
      icon: Search,
      ...always,
      run: () => actions.palette('>'),
    },
    { id: 'app.keys', group: 'window', keys: ['?', 'F1'], icon: CircleHelp, ...always, run: actions.keys },
    {
      id: 'area.library',
      group: 'window',
      keys: ['Ctrl+1'],
      icon: Library,
      ...always,
      run: () => actions.area('library'),
    },
    {
      id: 'area.compare',
      group: 'window',
      keys: ['Ctrl+4'],
      icon: Columns2,
      ...always,
      run: () => actions.area('compare'),
    },
    {
      id: 'area.brief',
      group: 'window',
      keys: ['Ctrl+5'],
      icon: PenLine,
      ...always,
      run: () => actions.area('brief'),
    },
    {
      id: 'sidebar.toggle',
      group: 'window',
      keys: ['Ctrl+B'],
      icon: PanelLeft,
      enabled: actions.hasSidebar,
      run: actions.toggleSidebar,
    },
    { id: 'theme.next', group: 'window', keys: [], icon: SunMoon, ...always, run: actions.nextTheme },
    { id: 'theme.system', group: 'window', keys: [], icon: MonitorCog, ...always, run: actions.systemTheme },
    {
      id: 'region.next',
      group: 'window',
      keys: ['F6'],
      icon: PanelsTopLeft,
      ...always,
      run: () => actions.region(1),
    },
    {
      id: 'region.previous',
      group: 'window',
      keys: ['Shift+F6'],
      icon: PanelsTopLeft,
      ...always,
      run: () => actions.region(-1),
    },
    {
      id: 'library.import',
      group: 'library',
      keys: ['Ctrl+O'],
      icon: Plus,
      enabled: actions.canWrite,
      run: actions.importDocuments,
    },
    {
      id: 'library.paste',
      group: 'library',
      keys: [],
      icon: ClipboardPaste,
      enabled: actions.canWrite,
      run: actions.pasteText,
    },
    {
      id: 'brief.new',
      group: 'library',
      keys: [],
      icon: PenLine,
      enabled: actions.canWrite,
      run: actions.newBrief,
    },
    {
      id: 'coder.change',
      group: 'library',
      keys: [],
      icon: UserRound,
      enabled: actions.canWrite,
      run: actions.changeCoder,
    },
    {
      id: 'coding.done',
      group: 'library',
      keys: ['Ctrl+D'],
      icon: CircleCheck,
      enabled: actions.canWrite && actions.hasDocument,
      run: actions.markDone,
    },
    { id: 'library.settings', group: 'library', keys: [], icon: Settings2, ...always, run: actions.settings },
    { id: 'library.rebuild', group: 'library', keys: [], icon: RefreshCw, ...always, run: actions.rebuild },
    { id: 'library.close', group: 'library', keys: [], icon: LogOut, ...always, run: actions.closeLibrary },
    {
      id: 'tab.close',
      group: 'tabs',
      keys: ['Ctrl+W', 'Alt+W'],
      icon: X,
      enabled: actions.hasTab,
      run: actions.closeTab,
    },
    {
      id: 'tab.next',
      group: 'tabs',
      keys: ['Ctrl+PageDown'],
      icon: ArrowRight,
      enabled: actions.hasTabs,
      run: () => actions.neighbourTab(1),
    },
    {
      id: 'tab.previous',
      group: 'tabs',
      keys: ['Ctrl+PageUp'],
      icon: ArrowLeft,
      enabled: actions.hasTabs,
      run: () => actions.neighbourTab(-1),
    },
    {
      id: 'pane.split',
      group: 'tabs',
      keys: ['Ctrl+\\'],
      icon: SquareSplitHorizontal,
      enabled: actions.canSplit,
      run: actions.split,
    },
    {
      id: 'pane.other',
      group: 'tabs',
      keys: ['Ctrl+\\'],
      icon: ArrowLeftRight,
      enabled: actions.hasPanes,
      run: actions.otherPane,
    },
    {
      id: 'tab.move',
      group: 'tabs',
      keys: ['Ctrl+Shift+\\'],
      icon: ArrowRightLeft,
      enabled: actions.canMoveTab,
      run: actions.moveTab,
    },
    {
      id: 'pane.join',
      group: 'tabs',
      keys: [],
      icon: Square,
      enabled: actions.hasPanes,
      run: actions.joinPanes,
    },
    {
      id: 'place.back',
      group: 'tabs',
      keys: ['Alt+ArrowLeft'],
      icon: ArrowLeft,
      enabled: actions.hasPast,
      run: actions.back,
    },
    {
      id: 'place.forward',
      group: 'tabs',
      keys: ['Alt+ArrowRight'],
      icon: ArrowRight,
      enabled: actions.hasFuture,
      run: actions.forward,
    },
  ]
}
