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
    const roles = composeMenu(actions(), { mac: true, packaged: true }).map(({ role }) => role)
    expect(roles[0]).toBe('appMenu')
    expect(roles).toContain('editMenu')
  })

  it('shows the keys of commands without taking them from the page', () => {
    const items = flatten(composeMenu(actions(), { mac: false, packaged: true }))
    const commands = items.filter(
      ({ id, accelerator }) => accelerator !== undefined && !id?.startsWith('shell.'),
    )
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })

  it('offers developer tools only where the program is not packaged', () => {
    const has = (packaged: boolean) =>
      flatten(composeMenu(actions(), { mac: false, packaged })).some(({ role }) => role === 'toggleDevTools')
    expect([has(true), has(false)]).toEqual([false, true])
  })
})
