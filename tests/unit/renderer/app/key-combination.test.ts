import { describe, expect, it } from 'vitest'
import { belongsToFields, keyCombination } from '../../../../src/renderer/app/commands/key-combination.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('keyCombination', () => {
  it.each([
    ['a letter with Ctrl', { ...none, key: 'k', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
    [
      'Shift with a letter',
      { ...none, key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true },
      'Ctrl+Shift+P',
    ],
    ['a sign that Shift makes', { ...none, key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['a named key', { ...none, key: 'F6', code: 'F6', shiftKey: true }, 'Shift+F6'],
    ['an arrow with Alt', { ...none, key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
    ['a Greek letter by its place', { ...none, key: 'κ', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
    ['the backslash', { ...none, key: '\\', code: 'Backslash', ctrlKey: true }, 'Ctrl+\\'],
    [
      'Shift with the backslash',
      { ...none, key: '|', code: 'Backslash', ctrlKey: true, shiftKey: true },
      'Ctrl+Shift+\\',
    ],
    [
      'the backslash of a German keyboard by its place',
      { ...none, key: '#', code: 'Backslash', ctrlKey: true },
      'Ctrl+\\',
    ],
    ['what the same key types without Ctrl', { ...none, key: '#', code: 'Backslash' }, '#'],
    ['a digit on a French keyboard', { ...none, key: '&', code: 'Digit1', ctrlKey: true }, 'Ctrl+1'],
  ])('names %s', (_, event, combination) => {
    expect(keyCombination(event, false)).toBe(combination)
  })

  it('takes the command key for Ctrl on a Mac', () => {
    expect(keyCombination({ ...none, key: 'k', code: 'KeyK', metaKey: true }, true)).toBe('Ctrl+K')
  })

  it('is null while only modifiers are down', () => {
    expect(keyCombination({ ...none, key: 'Shift', code: 'ShiftLeft', shiftKey: true }, false)).toBeNull()
  })
})

describe('belongsToFields', () => {
  it.each(['K', '?', 'Enter', 'Ctrl+A', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+ArrowLeft', 'Delete'])(
    'keeps %s',
    (keys) => {
      expect(belongsToFields(keys)).toBe(true)
    },
  )

  it.each(['Ctrl+K', 'F6', 'Ctrl+W', 'Alt+ArrowLeft', 'Ctrl+1', 'Escape'])('lets %s through', (keys) => {
    expect(belongsToFields(keys)).toBe(false)
  })
})
