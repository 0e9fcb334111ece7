import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Extraction, Importer } from '../../src/main/core/importers/importer.ts'
import type { SourceFormat } from '../../src/shared/model/source-format.ts'

const root = join(import.meta.dirname, '..', 'fixtures', 'import')

/** Returns the path of an import fixture. */
export function importFixture(folder: string, file: string): string {
  return join(root, folder, file)
}

/** Returns the names of the fixtures of a folder that end with `extension` and have a truth beside them. */
export function listImportFixtures(folder: string, extension: string): string[] {
  const names = readdirSync(join(root, folder))
  return names.filter((name) => name.endsWith(extension) && names.includes(`${name}.json`))
}

/** Returns what must be found in a fixture. */
export function readTruth<Truth>(folder: string, file: string): Truth {
  return JSON.parse(readFileSync(importFixture(folder, `${file}.json`), 'utf8')) as Truth
}

/** Runs an importer on bytes or a text (as UTF-8) in this process. */
export async function importBytes(
  importer: Importer,
  content: Uint8Array | string,
  options: { readonly fileName?: string; readonly format?: SourceFormat; readonly everything?: boolean } = {},
): Promise<Extraction> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { fileName = 'file', format = 'text', everything = false } = options
  return await importer(
    bytes,
    { path: `/nowhere/${fileName}`, fileName, format, everything },
    () => undefined,
  )
}

/** Returns the blocks as short lines: kind, level or depth, label and text. */
export function outlineOf({ text }: Extraction): string[] {
  return text.blocks.map((block) => {
    const detail = [block.level ?? block.depth, block.label].filter((part) => part !== undefined).join(' ')
    return `${block.kind}${detail === '' ? '' : ` ${detail}`}: ${block.text}`
  })
}
