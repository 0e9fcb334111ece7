/** Where runs of `q` characters stand in a text, by hash: one bucket may hold several different runs. */
export interface GramIndex {
  readonly q: number
  readonly step: number
  /** Bucket `b` is `positions[starts[b]]` up to `positions[starts[b + 1]]`, in rising order. */
  readonly starts: Uint32Array
  readonly positions: Uint32Array
}

const multiplier = 0x9e3779b1

/** Returns the bucket of the `q` code units of `text` at `at`. */
export function bucketOf(index: GramIndex, text: string, at: number): number {
  let hash = 0
  for (let end = at + index.q; at < end; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return mix(hash, index.starts.length - 2)
}

/** `mask` is a power of two less one. */
function mix(hash: number, mask: number): number {
  const mixed = Math.imul(hash, multiplier)
  return (mixed ^ (mixed >>> 15)) & mask
}

/**
 * Indexes every `step`-th run of `q` UTF-16 code units of `text`, in time linear in its length. A step above 1 makes it
 * cheaper; a string of at least q + step - 1 units then still holds one indexed run wherever it stands.
 */
export function createGramIndex(text: string, q: number, step: number): GramIndex {
  const count = text.length < q ? 0 : Math.floor((text.length - q) / step) + 1
  // About one run per bucket: fewer buckets cost comparisons, more cost memory.
  const buckets = 2 ** Math.max(8, Math.min(20, Math.ceil(Math.log2(count + 1))))
  const starts = new Uint32Array(buckets + 1)
  const bucketAt = new Uint32Array(count)
  if (step === 1) hashEvery(text, q, bucketAt, buckets - 1)
  else hashSome(text, q, step, bucketAt, buckets - 1)
  for (let index = 0; index < count; index++) {
    const slot = (bucketAt[index] ?? 0) + 1
    starts[slot] = (starts[slot] ?? 0) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const next = starts.slice()
  const positions = new Uint32Array(count)
  for (let index = 0; index < count; index++) {
    const bucket = bucketAt[index] ?? 0
    const slot = next[bucket] ?? 0
    positions[slot] = index * step
    next[bucket] = slot + 1
  }
  return { q, step, starts, positions }
}

function hashEvery(text: string, q: number, bucketAt: Uint32Array, mask: number) {
  let power = 1
  for (let index = 1; index < q; index++) power = Math.imul(power, 31)
  let hash = 0
  for (let index = 0; index < text.length; index++) {
    if (index >= q) hash = (hash - Math.imul(power, text.charCodeAt(index - q))) | 0
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
    if (index >= q - 1) bucketAt[index - q + 1] = mix(hash, mask)
  }
}

function hashSome(text: string, q: number, step: number, bucketAt: Uint32Array, mask: number) {
  for (let index = 0; index < bucketAt.length; index++) {
    let hash = 0
    const at = index * step
    for (let offset = at; offset < at + q; offset++)
      hash = (Math.imul(hash, 31) + text.charCodeAt(offset)) | 0
    bucketAt[index] = mix(hash, mask)
  }
}
