import { describe, expect, it } from 'vitest'
import { figureKey } from '../../../../../src/renderer/features/compare/agreement/model/coding.ts'
import { composeExport } from '../../../../../src/renderer/features/compare/agreement/model/compose-export.ts'
import type { Intervals } from '../../../../../src/renderer/features/compare/agreement/model/intervals.ts'
import type { AgreementRow } from '../../../../../src/shared/compare/agreement/compute-agreement.ts'
import { createTagTree } from '../../../../../src/shared/model/tag-tree.ts'

const row: AgreementRow = {
  tag: null,
  coders: ['a', 'b'],
  codedUnits: 40,
  passages: [20, 22],
  figures: [
    {
      measure: 'cohen-kappa',
      figure: { value: 0.5, observed: 0.75, expected: 0.5, units: 100, pairableUnits: 100, coders: 2 },
      warnings: [],
    },
  ],
}
const key = figureKey({ tag: null, coders: ['a', 'b'], measure: 'cohen-kappa' })

function written(intervals: Intervals) {
  const { figures } = composeExport({
    compared: {
      library: 'Study',
      documents: ['Report'],
      unit: 'sentence',
      uncoded: 'included',
      leftOut: 0,
      withoutText: [],
    },
    scope: {
      tree: createTagTree([]),
      unit: 'sentence',
      measures: ['cohen-kappa'],
      together: 'All tags',
      coderName: (id) => id,
      coder: () => null,
      onOpen: () => undefined,
    },
    coders: ['a', 'b'],
    rows: [row],
    intervals,
    drawn: 'units',
  })
  return figures[0]
}

describe('a figure that is written to a file', () => {
  it('says when its interval was not worked out', () => {
    expect(written(new Map())).toMatchObject({
      value: 0.5,
      interval: null,
      warnings: ['Its interval was not worked out.'],
    })
  })

  it('says nothing where there is one, and nothing where there is none to be had', () => {
    const from = { kind: 'units', count: 40 }
    const interval = { low: 0.4, high: 0.6, rounds: 1000, undefinedRounds: 0, from }
    expect(written(new Map([[key, interval as never]]))).toMatchObject({ interval: [0.4, 0.6], warnings: [] })
    expect(written(new Map([[key, null as never]]))).toMatchObject({ interval: null, warnings: [] })
  })
})
