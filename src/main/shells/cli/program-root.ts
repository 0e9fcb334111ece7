import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const packageSchema = z.looseObject({ name: z.string(), version: z.string() })

/** Returns the folder with Briefmark's package.json: above the sources, and above the built program. */
export function findProgramRoot(from: string = import.meta.dirname): { path: string; version: string } {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    const found = existsSync(file) ? packageSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : null
    if (found?.success === true && found.data.name === 'briefmark') {
      return { path: folder, version: found.data.version }
    }
    if (dirname(folder) === folder) throw new Error(`No package.json of Briefmark above ${from}`)
  }
}
