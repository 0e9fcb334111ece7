import type { MenuItemConstructorOptions } from 'electron'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { shellMessages } from './messages.ts'

export type RendererCommand = Exclude<keyof typeof commandMessages, 'groups'>

/** What the menus can do. */
export interface MenuActions {
  /** Runs a command of the window in front. */
  readonly command: (command: RendererCommand) => void
  readonly newLibrary: () => void
  readonly openLibrary: () => void
  readonly newWindow: () => void
}

export interface MenuSurroundings {
  readonly mac: boolean
  readonly packaged: boolean
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * Returns the application's menus. Every item of our own has an id; one that runs a command of the renderer has the
 * command's. Its keys are only shown: the page gets them first, where a field or a dialog may need them.
 */
export function composeMenu(
  actions: MenuActions,
  { mac, packaged }: MenuSurroundings,
): MenuItemConstructorOptions[] {
  const { menus } = shellMessages
  const command = (id: RendererCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: commandMessages[id],
    click: () => actions.command(id),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const file: MenuItemConstructorOptions[] = [
    { id: 'shell.newLibrary', label: shellMessages.newLibrary, click: actions.newLibrary },
    { id: 'shell.openLibrary', label: shellMessages.openLibrary, click: actions.openLibrary },
    {
      id: 'shell.newWindow',
      label: shellMessages.newWindow,
      accelerator: 'CmdOrCtrl+Shift+N',
      click: actions.newWindow,
    },
    separator,
    command('library.import', 'CmdOrCtrl+O'),
    command('library.paste'),
    command('brief.new'),
    separator,
    command('tab.close', 'CmdOrCtrl+W'),
    command('library.close'),
    // Its usual key closes a tab here.
    { role: 'close', accelerator: 'CmdOrCtrl+Shift+W' },
    ...(mac ? [] : [{ role: 'quit' } as const]),
  ]
  // The roles `editMenu` and `windowMenu` would take Ctrl+Z and Ctrl+W from the page.
  const editing = (role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll') =>
    ({ role, registerAccelerator: false }) as const
  const edit: MenuItemConstructorOptions[] = [
    editing('undo'),
    editing('redo'),
    separator,
    editing('cut'),
    editing('copy'),
    editing('paste'),
    editing('delete'),
    separator,
    editing('selectAll'),
  ]
  const view: MenuItemConstructorOptions[] = [
    command('app.palette', 'CmdOrCtrl+K'),
    command('sidebar.toggle'),
    command('pane.split', 'CmdOrCtrl+\\'),
    command('pane.other'),
    separator,
    command('theme.next'),
    command('theme.system'),
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(packaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
  ]
  return [
    // Without this a Mac has no ⌘Q, without the roles of the next but one no ⌘C.
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: menus.file, submenu: file },
    { label: menus.edit, submenu: edit },
    { label: menus.view, submenu: view },
    {
      label: menus.window,
      submenu: [
        { role: 'minimize' },
        ...(mac ? [{ role: 'zoom' } as const, { role: 'front' } as const] : []),
      ],
    },
    { role: 'help', label: menus.help, submenu: [command('app.keys'), command('library.rebuild')] },
  ]
}
