import { chmod, chown, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** "nobody" on every Linux. */
const nobody = 65_534

const isRoot = () => process.geteuid?.() === 0

/** Makes a folder readable for everyone, the folders in `readOnly` unwritable, and `own` the ordinary user's. */
export async function shareWithOrdinaryUser(
  folder: string,
  readOnly: readonly string[],
  own: string,
): Promise<void> {
  await chmod(folder, 0o755)
  for (const path of readOnly) {
    for (const item of await readdir(path, { recursive: true, withFileTypes: true })) {
      await chmod(join(item.parentPath, item.name), item.isDirectory() ? 0o555 : 0o444)
    }
    await chmod(path, 0o555)
  }
  if (!isRoot()) return
  for (const name of await readdir(own, { recursive: true })) await chown(join(own, name), nobody, nobody)
  await chown(own, nobody, nobody)
}

/** Makes a folder writable again, so that it can be removed. */
export async function makeWritable(path: string): Promise<void> {
  await chmod(path, 0o755)
  for (const item of await readdir(path, { withFileTypes: true })) {
    if (item.isDirectory()) await makeWritable(join(path, item.name))
  }
}

/** Runs `work` as a user whom permissions bind: for root they hold nothing back. */
export async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  const changes = isRoot()
  if (changes) process.seteuid?.(nobody)
  try {
    await work()
  } finally {
    if (changes) process.seteuid?.(0)
  }
}
