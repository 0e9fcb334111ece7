import type { Entry } from '../../shared/log/entry.ts'

interface Waiter {
  readonly writer: string
  readonly seq: number
  readonly resolve: () => void
}

/** Those who wrote an entry and wait until its rows are committed. */
export class AppendWaiters {
  private readonly applied = new Map<string, number>()
  private waiters: Waiter[] = []

  /** Resolves when the entry's rows are committed; at once when they are. */
  wait(writer: string, seq: number): Promise<void> {
    if ((this.applied.get(writer) ?? 0) >= seq) return Promise.resolve()
    return new Promise((resolve) => this.waiters.push({ writer, seq, resolve }))
  }

  /** Takes note of committed entries. */
  settle(entries: readonly Entry[]): void {
    for (const { writer, seq } of entries) {
      if (seq > (this.applied.get(writer) ?? 0)) this.applied.set(writer, seq)
    }
    const ready = this.waiters.filter(({ writer, seq }) => (this.applied.get(writer) ?? 0) >= seq)
    if (ready.length === 0) return
    this.waiters = this.waiters.filter((waiter) => !ready.includes(waiter))
    for (const { resolve } of ready) resolve()
  }

  /** Lets everybody go: the entries are on disk, and the rows will not come. */
  release(): void {
    for (const { resolve } of this.waiters.splice(0)) resolve()
  }
}
