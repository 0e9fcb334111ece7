import { readFile } from 'node:fs/promises'

/**
 * Returns the resident memory of a process in bytes, from /proc; null where there is no such file system or no such
 * process. Elsewhere the process reports its own memory.
 */
export async function readResidentBytes(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}
