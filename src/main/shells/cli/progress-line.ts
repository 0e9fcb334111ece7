import type { Output } from './cli-io.ts'
import { shorten } from './table.ts'

/** Narrow enough for any terminal. */
const columns = 78

/** One line that is written over. */
export interface ProgressLine {
  show(text: string): void
  /** Clears the line. */
  end(): void
}

const silent: ProgressLine = { show: () => undefined, end: () => undefined }

/** Returns the progress line of a terminal, or one that stays silent for anything else: nobody looks on there. */
export function createProgressLine(output: Output): ProgressLine {
  if (output.isTTY !== true) return silent
  return {
    show: (text) => output.write(`\r\u001b[K${shorten(text, columns)}`),
    end: () => output.write('\r\u001b[K'),
  }
}
