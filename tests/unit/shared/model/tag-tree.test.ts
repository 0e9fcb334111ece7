import { describe, expect, it } from 'vitest'
import type { TagId } from '../../../../src/shared/model/ids.ts'
import { parseTagPath, renderTagPath, type Tag, tagIdOf } from '../../../../src/shared/model/tag.ts'
import { createTagTree, type TagNode } from '../../../../src/shared/model/tag-tree.ts'

const idOf = (letter: string) => `t0000000${letter}` as TagId
/** `b<a` is a tag b below a. */
const tags = (...specs: string[]): Tag[] =>
  specs.map((spec) => {
    const [name = '', parent] = spec.split('<')
    return {
      id: idOf(name),
      name: name.toUpperCase(),
      parent: parent === undefined ? null : idOf(parent),
      colour: 1,
      description: '',
      deleted: false,
    }
  })
const shape = (nodes: readonly TagNode[]): string =>
  nodes.map(({ tag, children }) => tag.name + (children.length > 0 ? `(${shape(children)})` : '')).join(' ')

describe('createTagTree', () => {
  it.each([
    ['nothing', [], ''],
    ['siblings by name', ['b', 'a', 'c'], 'A B C'],
    ['children before later siblings', ['c<a', 'b', 'a', 'd<c'], 'A(C(D)) B'],
    ['a tag whose parent is missing at the top', ['b<x', 'a'], 'A B'],
    ['its own parent at the top', ['a<a'], 'A'],
    ['a circle, cut above its smallest id', ['b<a', 'a<b'], 'A(B)'],
    ['a longer circle with a tail', ['a<c', 'b<a', 'c<b', 'd<c'], 'A(B(C(D)))'],
    ['two circles', ['a<b', 'b<a', 'd<c', 'c<d'], 'A(B) C(D)'],
  ])('arranges %s', (_what, specs, expected) => {
    expect(shape(createTagTree(tags(...specs)).roots)).toBe(expected)
    expect(shape(createTagTree(tags(...specs.toReversed())).roots)).toBe(expected)
  })

  it('loses no tag and shows none twice', () => {
    const all = tags('a<c', 'b<a', 'c<b', 'd<c', 'e<x', 'f')
    const { all: nodes } = createTagTree(all)
    expect(nodes.map(({ tag }) => tag.name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(nodes.map(({ path }) => path.join('/'))).toEqual(['A', 'A/B', 'A/B/C', 'A/B/C/D', 'E', 'F'])
  })

  it('finds by id and by path in any letters', () => {
    const tree = createTagTree(tags('a', 'b<a'))
    expect(tree.find(idOf('b'))?.path).toEqual(['A', 'B'])
    expect(tree.find(idOf('z'))).toBeNull()
    expect(tree.findPath(['a', 'b'])?.tag.id).toBe(idOf('b'))
    expect(tree.findPath(['b'])).toBeNull()
  })

  it('takes a tag with all that lies below it', () => {
    const tree = createTagTree(tags('a', 'b<a', 'c<b', 'd'))
    expect([...tree.withChildren([idOf('b'), idOf('x')])]).toEqual([idOf('b'), idOf('c')])
    expect([...tree.withChildren([idOf('a'), idOf('b')])]).toEqual([idOf('a'), idOf('b'), idOf('c')])
  })
})

describe('tag paths', () => {
  it.each([
    ['Economy / GDP target', ['Economy', 'GDP target']],
    ['  Economy/GDP \t target  ', ['Economy', 'GDP target']],
    ['经济／增长', ['经济', '增长']],
    ['/ / a //', ['a']],
    ['Cafe\u0301', ['Caf\u00e9']],
    [' / ', []],
  ])('reads “%s”', (text, path) => {
    expect(parseTagPath(text)).toEqual(path)
  })

  it('shows the steps with slashes', () => {
    expect(renderTagPath(['Economy', 'GDP target'])).toBe('Economy / GDP target')
  })

  it('gives a path one id whatever its letters, and another for another attempt', () => {
    expect(tagIdOf(['ECONOMY', 'GDP Target'])).toBe('t2e1z03lzs8zto')
    expect(tagIdOf(['Economy'], 1)).not.toBe(tagIdOf(['Economy']))
  })
})
