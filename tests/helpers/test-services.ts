import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServices } from '../../src/main/core/create-services.ts'
import type { Services } from '../../src/main/core/handlers/session.ts'
import { ImportError, type RunImport } from '../../src/main/core/importers/importer.ts'

/** A folder of a test's own, and its removal. */
export async function createTemporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'briefmark-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** An importer that needs no process: every line is a paragraph; a file that says so cannot be read. */
export const runPlainImport: RunImport = async (request, { signal, report }) => {
  const text = await readFile(request.path, 'utf8')
  if (signal.aborted) throw new ImportError('cancelled', { file: request.fileName })
  if (text.startsWith('DAMAGED')) throw new ImportError('damaged', { file: request.fileName })
  report(1, 1)
  const lines = text.split('\n').filter((line) => line !== '')
  return {
    text: {
      format: 1,
      extractor: { id: 'text', version: 1 },
      metadata: { language: 'en' },
      pages: null,
      blocks: lines.map((line) => ({ kind: 'paragraph', text: line })),
      pageStarts: [],
      dropped: [],
    },
  }
}

/** What a shell would set up, in a folder of the test's own. */
export async function createTestServices(
  home: string,
  runImport: RunImport = runPlainImport,
): Promise<Services> {
  let time = 1_700_000_000_000
  return createServices({
    environment: {
      now: () => time++,
      randomBytes: (bytes) => {
        crypto.getRandomValues(bytes)
      },
      home,
      logProblem: () => undefined,
    },
    runImport,
    resources: join(home, 'no-resources'),
    version: '0.0.0-test',
  })
}
