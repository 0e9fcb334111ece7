import type { Draft } from './draft.ts'
import { joinLines } from './join-lines.ts'
import type { Lexicon } from './lexicon.ts'
import { endsSentence } from './scripts.ts'

/**
 * Returns the drafts with blocks joined that the writer's software cut at a page break, as LibreOffice does: the
 * first part does not end a sentence, the second is the first of its kind on the next page.
 */
export function joinTaggedParts(drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  const joined: Draft[] = []
  let page = -1
  for (const draft of drafts) {
    const firstOnPage = draft.kind !== 'footnote' && draft.page > page
    if (draft.kind !== 'footnote') page = Math.max(page, draft.page)
    const before = firstOnPage ? joined.findLast((one) => one.kind !== 'footnote') : undefined
    if (before !== undefined && isCutText(before, draft)) {
      before.text = joinLines(before.text, draft.text, lexicon)
      before.lines.push(...draft.lines)
    } else joined.push(draft)
  }
  return joined
}

function isCutText(before: Draft, draft: Draft): boolean {
  if (before.kind !== draft.kind || !['paragraph', 'listItem', 'quote'].includes(before.kind)) return false
  if ((before.lines.at(-1)?.page ?? before.page) !== draft.page - 1) return false
  if (before.caption === true || draft.caption === true) return false
  if (Math.abs(before.size - draft.size) > 0.6 || before.bold !== draft.bold) return false
  return before.text.text !== '' && !endsSentence(before.text.text)
}
