import type { Draft } from './draft.ts'
import { findNumberingRank } from './numbered-headings.ts'
import { hasCjk } from './scripts.ts'

/** Blocks at the top of the first page in which the title stands. */
const maxBlocks = 12
/** A longer block is text: what is larger below it is no title of the whole. */
const maxLength = 160
/** A title has this many characters; Chinese says more in fewer. */
const minLength = 8
const minCjkLength = 4
/** Headings with which parts of a document begin. */
const partTitle =
  /^(?:table of )?contents$|^(?:executive )?summary$|^(?:abstract|introduction|foreword|preface|background|overview|key (?:points|findings|messages)|acknowledge?ments|annex.*|appendix.*|.*intentionally left blank.*)$|^(?:目\s*[录錄]|前\s*言|摘\s*要|引\s*言|序\s*言|附\s*[录錄件表].*)$/i
const numbered = /^(?:\d{1,2}(?:\.\d+)*[.)]?|[IVX]+\.)\s/

/** Returns the title printed on the first page: the largest heading above the text; null where none looks like one. */
export function findPrintedTitle(drafts: readonly Draft[]): string | null {
  const top = drafts.filter(({ page, kind }) => page === 0 && kind !== 'footnote').slice(0, maxBlocks)
  const text = top.findIndex((draft) => draft.kind === 'table' || draft.text.text.length > maxLength)
  const title = top
    .slice(0, text < 0 ? undefined : text)
    .find(({ kind, level }) => kind === 'heading' && level === 1)
    ?.text.text.replace(/^[*∗†‡]\s*/, '')
  if (title === undefined || title.length < (hasCjk(title) ? minCjkLength : minLength)) return null
  return partTitle.test(title) || numbered.test(title) || findNumberingRank(title) !== null ? null : title
}
