import type { ComparedItem } from '../../../../../shared/compare/passages/passage.ts'

/** Returns what an item is about, so that it is found again when everything was compared anew. */
export function itemKey({ markings }: ComparedItem): string {
  return markings.map(({ coder, tag, passages }) => `${coder} ${tag} ${passages.join(' ')}`).join(' ')
}
