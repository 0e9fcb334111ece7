import { describe, expect, it } from 'vitest'
import { composeDialog } from '../../../../../src/main/shells/electron/dialog-options.ts'
import { dialogPurposes } from '../../../../../src/shared/contract/methods.ts'

describe('composeDialog', () => {
  it.each(dialogPurposes)('always says where %s begins', (purpose) => {
    expect(composeDialog(purpose, undefined, '/data').options.defaultPath).toMatch(/^\/data/)
  })

  it('asks for files and folders in dialogs of their own: two systems cannot show both', () => {
    for (const purpose of dialogPurposes) {
      const { options } = composeDialog(purpose, undefined, '/data')
      const properties: readonly string[] = options.properties ?? []
      expect(properties.includes('openFile') && properties.includes('openDirectory')).toBe(false)
    }
  })

  it.each([
    ['Growth: plans/figures.md', '/data/Growth plans figures.md'],
    ['..\\..\\x.md', '/data/.. .. x.md'],
    ['  ', '/data/brief.md'],
    [undefined, '/data/brief.md'],
    ['常州 2023.md', '/data/常州 2023.md'],
  ])('makes a file name of %j', (name, path) => {
    expect(composeDialog('saveBrief', name, '/data').options.defaultPath).toBe(path)
  })
})
