/** Numbers pairs of whole numbers from 0 in the order of first use. Pairs may be negative; open addressing, no objects. */
export class PairTable {
  size = 0
  #mask = (1 << 12) - 1
  #slots = new Int32Array(1 << 12).fill(-1)
  #first = new Int32Array(1 << 11)
  #second = new Int32Array(1 << 11)

  /** Returns the number of the pair, a new one at its first use. */
  idOf(first: number, second: number): number {
    let slot = this.#slotOf(first, second)
    while (true) {
      const id = this.#slots[slot] as number
      if (id < 0) break
      if (this.#first[id] === first && this.#second[id] === second) return id
      slot = (slot + 1) & this.#mask
    }
    if (this.size === this.#first.length) {
      this.#grow()
      slot = this.#freeSlot(first, second)
    }
    this.#first[this.size] = first
    this.#second[this.size] = second
    this.#slots[slot] = this.size
    return this.size++
  }

  #slotOf(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b)
    hash ^= hash >>> 15
    return (Math.imul(hash, 0xc2b2ae35) >>> 7) & this.#mask
  }

  #freeSlot(first: number, second: number): number {
    let slot = this.#slotOf(first, second)
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & this.#mask
    return slot
  }

  #grow(): void {
    const capacity = this.#first.length * 2
    const first = new Int32Array(capacity)
    const second = new Int32Array(capacity)
    first.set(this.#first)
    second.set(this.#second)
    this.#first = first
    this.#second = second
    this.#slots = new Int32Array(capacity * 2).fill(-1)
    this.#mask = capacity * 2 - 1
    for (let id = 0; id < this.size; id++) {
      this.#slots[this.#freeSlot(first[id] as number, second[id] as number)] = id
    }
  }
}
