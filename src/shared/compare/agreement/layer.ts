import { ascendingOrder } from '../../base/ascending-order.ts'

/** What one coder marked, in columns, value by value: of each value in order of start, then end. */
export interface Layer {
  /** Where each value's stretches begin; one more than there are values. */
  readonly first: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Stretches as they come. */
export interface MarkedStretches {
  /** Index of the value. */
  readonly value: ArrayLike<number>
  readonly start: ArrayLike<number>
  readonly end: ArrayLike<number>
}

/** Returns the layer of some stretches; none of them is changed. */
export function sortLayer({ value, start, end }: MarkedStretches, values: number): Layer {
  const order = ascendingOrder(start, ascendingOrder(end))
  const first = new Int32Array(values + 1)
  for (const index of order) {
    const next = (value[index] ?? 0) + 1
    first[next] = (first[next] ?? 0) + 1
  }
  for (let place = 1; place <= values; place += 1)
    first[place] = (first[place] ?? 0) + (first[place - 1] ?? 0)
  const layer = {
    first,
    start: new Float64Array(order.length),
    end: new Float64Array(order.length),
  }
  const next = first.slice()
  for (const index of order) {
    const own = value[index] ?? 0
    const place = next[own] ?? 0
    next[own] = place + 1
    layer.start[place] = start[index] ?? 0
    layer.end[place] = end[index] ?? 0
  }
  return layer
}

/**
 * Returns the layer with stretches of one value that overlap joined: a place cannot be marked twice with the same value.
 * Stretches that only touch stay two. Stretches without length drop out, they have no mass.
 */
export function joinLayer({ first, start, end }: Layer): Layer {
  const joined = {
    first: new Int32Array(first.length),
    start: new Float64Array(start.length),
    end: new Float64Array(end.length),
  }
  let count = 0
  for (let value = 0; value + 1 < first.length; value += 1) {
    joined.first[value] = count
    let reach = Number.NEGATIVE_INFINITY
    for (let index = first[value] ?? 0; index < (first[value + 1] ?? 0); index += 1) {
      const [from, to] = [start[index] ?? 0, end[index] ?? 0]
      if (to <= from) continue
      if (from >= reach) {
        joined.start[count] = from
        joined.end[count] = to
        count += 1
        reach = to
      } else if (to > reach) {
        joined.end[count - 1] = to
        reach = to
      }
    }
  }
  joined.first[first.length - 1] = count
  return { first: joined.first, start: joined.start.subarray(0, count), end: joined.end.subarray(0, count) }
}

/** Returns the stretches of one value, the only one of the new layer. */
export function layerOfValue({ first, start, end }: Layer, value: number): Layer {
  const [from, to] = [first[value] ?? 0, first[value + 1] ?? 0]
  return { first: Int32Array.of(0, to - from), start: start.subarray(from, to), end: end.subarray(from, to) }
}

/** What one coder marked, in columns, in order of start. */
export interface OrderedLayer {
  readonly value: Int32Array
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Returns the stretches of all values in order of their starts. */
export function orderLayer({ first, start, end }: Layer): OrderedLayer {
  const values = new Int32Array(start.length)
  // Those of a single value are in order.
  if (first.length === 2) return { value: values, start, end }
  for (let value = 0; value + 1 < first.length; value += 1) values.fill(value, first[value], first[value + 1])
  const ordered = {
    value: new Int32Array(start.length),
    start: new Float64Array(start.length),
    end: new Float64Array(start.length),
  }
  let place = 0
  for (const index of ascendingOrder(start)) {
    ordered.value[place] = values[index] ?? 0
    ordered.start[place] = start[index] ?? 0
    ordered.end[place] = end[index] ?? 0
    place += 1
  }
  return ordered
}

/** Whether stretches overlap. */
export function hasOverlap({ start, end }: OrderedLayer): boolean {
  for (let index = 1; index < start.length; index += 1)
    if ((start[index] ?? 0) < (end[index - 1] ?? 0)) return true
  return false
}
