import type { FoldState } from '../../../shared/log/fold.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { renderTagPath } from '../../../shared/model/tag.ts'
import { readCoders, readTagTree } from '../../core/library/read-state.ts'

/** An annotation as `--json` prints it. Offsets are UTF-16 code units into the document's text, half-open. */
export interface AnnotationJson {
  readonly id: string
  readonly documentId: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Paths such as "Economy / GDP target", in the order of the codebook. */
  readonly tags: readonly string[]
  readonly note: string
  /** The coder's name. */
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly created: string
  readonly modified: string
}

/** Returns a function that puts annotations of this state into the shape of `--json`. */
export function createAnnotationDescriber(state: FoldState): (annotation: Annotation) => AnnotationJson {
  const paths = new Map(
    readTagTree(state).all.map(({ tag, path }, index) => [tag.id, { index, path: renderTagPath(path) }]),
  )
  const names = new Map(readCoders(state).map((coder) => [coder.id, coder.name]))
  return (annotation) => ({
    id: annotation.id,
    documentId: annotation.document,
    start: annotation.anchor.start,
    end: annotation.anchor.end,
    exact: annotation.anchor.exact,
    tags: annotation.tags
      .flatMap((id) => paths.get(id) ?? [])
      .sort((a, b) => a.index - b.index)
      .map(({ path }) => path),
    note: annotation.note,
    coder: names.get(annotation.coder) ?? annotation.coder,
    created: new Date(annotation.created).toISOString(),
    modified: new Date(annotation.modified).toISOString(),
  })
}
