import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../../src/shared/compare/agreement/continuum.ts'
import { cuAlpha, valueAlpha } from '../../../../../src/shared/compare/agreement/cu-alpha.ts'

type Stretch = readonly [start: number, end: number, value: string]

function continuumOf(length: number, byCoder: readonly (readonly Stretch[])[]) {
  return layOut({
    coders: byCoder.map((_, coder) => `coder ${coder + 1}`),
    length,
    units: byCoder.flatMap((stretches, coder) =>
      stretches.map(([start, end, value]) => ({ coder, start, end, value })),
    ),
  })
}

/** Krippendorff 2019, figure 12.11, p. 340. */
const book = continuumOf(60, [
  [
    [0, 7, '1'],
    [7, 13, '2'],
    [30, 32, '5'],
    [32, 37, '6'],
    [37, 44, '6'],
    [44, 60, '7'],
  ],
  [
    [0, 7, '1'],
    [7, 13, '3'],
    [13, 21, '5'],
    [32, 44, '6'],
  ],
  [
    [0, 7, '1'],
    [7, 13, '4'],
    [13, 21, '5'],
    [32, 37, '6'],
    [37, 41, '6'],
    [41, 44, '6'],
  ],
])

const one: readonly Stretch[] = [
  [0, 10, 'x'],
  [20, 30, 'y'],
  [40, 46, 'x'],
]
const other: readonly Stretch[] = [
  [2, 12, 'x'],
  [18, 28, 'x'],
  [41, 50, 'y'],
]

describe('cu-α of three coders', () => {
  it('is what the book prints for its example', () => {
    expect(cuAlpha(book).value?.toFixed(3)).toBe('0.724')
  })

  it('is 0 where the only two units that meet differ', () => {
    const apart = continuumOf(50, [[[0, 10, 'x']], [[0, 10, 'y']], [[20, 25, 'x']]])
    expect(cuAlpha(apart).value).toBe(0)
    expect(valueAlpha(apart, 'x').value).toBe(0)
  })

  it('is the same with further coders who marked nothing of what the others did', () => {
    const two = cuAlpha(continuumOf(60, [one, other])).value
    expect(two).not.toBeNull()
    for (const more of [[[]], [[[52, 60, 'x']]], [[[52, 60, 'y']], []]] as const) {
      expect(cuAlpha(continuumOf(60, [one, other, ...more])).value).toBeCloseTo(two ?? Number.NaN, 12)
    }
  })
})
