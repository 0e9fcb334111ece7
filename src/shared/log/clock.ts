import type { LogTime } from './entry.ts'

const maxCounter = 46_655

/** Gives times that grow with every call and are later than every time it has seen. */
export interface LogClock {
  /** Returns a time later than all returned or observed before. */
  next(): LogTime
  /** Takes note of a time read from any log. */
  observe(time: LogTime): void
}

/**
 * Returns a hybrid logical clock over `now` (milliseconds since 1970). Source: Kulkarni, Demirbas et al., "Logical
 * Physical Clocks", 2014, section 4: the time follows the wall clock but never goes back.
 */
export function createLogClock(now: () => number): LogClock {
  let last: LogTime = [0, 0]
  return {
    next() {
      const wall = Math.max(0, Math.floor(now()))
      if (wall > last[0]) last = [wall, 0]
      else last = last[1] < maxCounter ? [last[0], last[1] + 1] : [last[0] + 1, 0]
      return last
    },
    observe(time) {
      if (time[0] > last[0] || (time[0] === last[0] && time[1] > last[1])) last = time
    },
  }
}

/**
 * A moment of writing as text that sorts as writes are ordered: milliseconds, counter, writer, index of the operation.
 * This is the only order between logs: of two writes to one field the one with the greater stamp holds.
 */
export type Stamp = string

const base36 = (value: number, width: number) => value.toString(36).padStart(width, '0')

/** Returns the stamp of operation number `index` (from 0) of an entry. */
export function stampOf(entry: { readonly at: LogTime; readonly writer: string }, index: number): Stamp {
  return `${base36(entry.at[0], 9)}${base36(entry.at[1], 3)}-${entry.writer}-${base36(index, 3)}`
}
