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
    command('tab.close'),
    command('library.close'),
    mac ? { role: 'close' } : { role: 'quit' },
  ]
  const view: MenuItemConstructorOptions[] = [
    command('app.palette', 'CmdOrCtrl+K'),
    command('sidebar.toggle'),
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
    // Without the menus of these two roles a Mac has no ⌘Q and no ⌘C.
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: menus.file, submenu: file },
    { role: 'editMenu' },
    { label: menus.view, submenu: view },
    { role: 'windowMenu' },
    { role: 'help', label: menus.help, submenu: [command('app.keys'), command('library.rebuild')] },
  ]
}
