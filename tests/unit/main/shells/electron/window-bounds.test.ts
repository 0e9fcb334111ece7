import { describe, expect, it } from 'vitest'
import { placeWindow } from '../../../../../src/main/shells/electron/window-bounds.ts'

const screen = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }

describe('placeWindow', () => {
  it('puts a window where it was', () => {
    const bounds = { x: 1500, y: 40, width: 900, height: 700 }
    expect(placeWindow(bounds, [screen, second])).toEqual(bounds)
  })

  it('lets the system place one whose screen is gone', () => {
    expect(placeWindow({ x: 1500, y: 40, width: 900, height: 700 }, [screen])).toEqual({
      width: 900,
      height: 700,
    })
  })

  it('does not hide a title bar above the screen', () => {
    expect(placeWindow({ x: 0, y: -300, width: 900, height: 700 }, [screen])).toEqual({
      width: 900,
      height: 700,
    })
  })

  it('makes the first window no larger than the screen', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 860 })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({
      width: 1024,
      height: 600,
    })
  })
})
