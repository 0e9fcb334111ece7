import type { Annotation } from '../../../src/shared/model/annotation.ts'
import type { SourceText } from '../../../src/shared/text/canonical-text.ts'

/** What every way to show a document with its passages must do, so that they can be measured alike. */
export interface Design {
  /** Renders the text into `host`, which scrolls. */
  load(host: HTMLElement, source: SourceText, language: string): void
  /** Shows these annotations; resolves when they are painted, if that takes longer than the frame. */
  showAll(annotations: readonly Annotation[]): void | Promise<void>
  /** One more annotation, one less, or the same with another tag. */
  put(annotation: Annotation): void
  remove(annotation: Annotation): void
  /** How many annotations lie under a point in client coordinates; null where a design has no own answer. */
  hit(x: number, y: number): number | null
}

/** The names of the designs that can be measured. */
export const designNames = [
  'ours',
  'windowed-dom',
  'flat-lexical',
  'flat-dom',
  'lexical-marks',
  'recogito-spans',
  'recogito-highlights',
] as const
export type DesignName = (typeof designNames)[number]

/** The colour by which an annotation is painted, 1 to 12. */
export function colourOf(annotation: Annotation): number {
  return (Number(annotation.tags[0]?.slice(1) ?? 0) % 12) + 1
}
