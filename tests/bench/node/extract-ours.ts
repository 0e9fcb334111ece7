/** A process of its own: `extract-ours.ts FILE` extracts a PDF as the import process does. */
import { runImport } from '../../../src/main/core/importers/run-import.ts'

const path = process.argv[2] ?? ''
const { text } = await runImport({ path, fileName: 'bench.pdf', format: 'pdf' }, () => undefined)
process.stdout.write(JSON.stringify({ pages: text.pages, blocks: text.blocks.length }))
