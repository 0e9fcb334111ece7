import type { Yaml } from 'mdast'
import { stringify } from 'yaml'
import type { BriefInput } from './brief-input.ts'

/** Returns the YAML front matter: what the brief was made from and when. `input.documents` must be sorted. */
export function composeFrontMatter(input: BriefInput): Yaml {
  const fields = {
    title: input.title,
    generated: input.generated,
    library: { name: input.library.name, id: input.library.id },
    documents: input.documents.map((document) => ({
      title: document.title,
      ...(document.issuer ? { issuer: document.issuer } : {}),
      ...(document.date ? { date: document.date } : {}),
      file: document.file,
      id: document.id,
      sha256: document.sha256,
    })),
  }
  // Not folded: a program that reads line by line finds each value on one line.
  return { type: 'yaml', value: stringify(fields, { lineWidth: 0 }).trimEnd() }
}
