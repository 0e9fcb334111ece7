import { menuRoles } from './electron-api.mjs'
import { state } from './state.mjs'
import { checkOptions, strict } from './strict.mjs'

const modifier = /^(Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/i
const key =
  /^([0-9A-Z]|F([1-9]|1\d|2[0-4])|[)!@#$%^&*(:;+=<,_>.?/~`{\][|\\}"'-]|Plus|Space|Tab|Capslock|Numlock|Scrolllock|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc|PrintScreen|num\w+|Media\w+|Volume\w+)$/i

function checkAccelerator(accelerator) {
  const parts = accelerator.split('+')
  if (key.test(parts.at(-1)) && parts.slice(0, -1).every((part) => modifier.test(part))) return
  throw new Error(`electron-double: bad accelerator ${accelerator}`)
}

export class MenuItem {
  constructor(options) {
    checkOptions(options, 'MenuItemConstructorOptions', 'menu item option')
    const { role, accelerator, label, type, icon, submenu, click } = options
    if (role !== undefined && !menuRoles.has(role.toLowerCase()))
      throw new Error(`electron-double: unknown menu role ${role}`)
    if (accelerator !== undefined) checkAccelerator(accelerator)
    if (role === undefined && !label && type !== 'separator' && !icon) {
      throw new Error('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    Object.assign(this, { enabled: true, visible: true, checked: false, ...options })
    if (Array.isArray(submenu)) this.submenu = buildMenu(submenu)
    this.click = () => click?.(this, state.windows[0], {})
  }
}

function buildMenu(template) {
  const items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
  const menu = {
    items,
    getMenuItemById(id) {
      for (const item of items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
        if (found) return found
      }
      return null
    },
    popup() {},
  }
  return strict('Menu', menu, 'menu')
}

export const Menu = strict(
  'Menu',
  {
    buildFromTemplate: buildMenu,
    setApplicationMenu(menu) {
      state.menu = menu
    },
    getApplicationMenu: () => state.menu,
  },
  'Menu',
)
