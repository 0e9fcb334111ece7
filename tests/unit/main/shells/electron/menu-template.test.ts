import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { composeMenu } from '../../../../../src/main/shells/electron/menu-template.ts'
import { commandMessages } from '../../../../../src/shared/messages/commands.ts'

const actions = () => ({ command: vi.fn(), newLibrary: vi.fn(), openLibrary: vi.fn(), newWindow: vi.fn() })

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}

describe('composeMenu', () => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('gives every item of its own an id, once (mac %s, packaged %s)', (mac, packaged) => {
    const own = flatten(composeMenu(actions(), { mac, packaged })).filter((item) => item.click !== undefined)
    const ids = own.map(({ id }) => id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id?.startsWith('shell.') || Object.hasOwn(commandMessages, id ?? '')).toBe(true)
  })

  it('has the menus that a Mac needs for its keys', () => {
    const items = composeMenu(actions(), { mac: true, packaged: true })
    expect(items[0]?.role).toBe('appMenu')
    const roles = flatten(items).map(({ role }) => role)
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close']),
    )
  })

  it('shows the keys that pages use without taking them', () => {
    const items = flatten(composeMenu(actions(), { mac: false, packaged: true }))
    const edits = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']
    const shown = items.filter(
      ({ id, role, accelerator }) =>
        edits.includes(role ?? '') ||
        (accelerator !== undefined && id !== undefined && !id.startsWith('shell.')),
    )
    expect(shown.length).toBeGreaterThan(edits.length)
    expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
    // The usual key of this role closes a tab, and these two menus bring it with them.
    expect(items.filter(({ role }) => role === 'close').map(({ accelerator }) => accelerator)).toEqual([
      'CmdOrCtrl+Shift+W',
    ])
    expect(
      items.some(({ role }) => role === 'editMenu' || role === 'windowMenu' || role === 'fileMenu'),
    ).toBe(false)
  })

  it('offers developer tools only where the program is not packaged', () => {
    const has = (packaged: boolean) =>
      flatten(composeMenu(actions(), { mac: false, packaged })).some(({ role }) => role === 'toggleDevTools')
    expect([has(true), has(false)]).toEqual([false, true])
  })
})
