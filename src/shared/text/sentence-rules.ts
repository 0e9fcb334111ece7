/**
 * What Intl.Segmenter (Unicode Standard Annex 29) gets wrong about sentences, and by what it is put right. Every rule
 * looks at the text on both sides of a break that the segmenter proposes.
 */

/** Never end a sentence: a name follows. Lower case, without the full stop. */
const titles = 'mr mrs ms dr prof gen col lt sgt capt cmdr adm rev hon sen rep gov pres st messrs mt'

/** End no sentence, whatever follows. */
const connectives = 'vs cf viz e.g i.e approx ca al resp incl'

/** End no sentence when a number follows. */
const numbered =
  'no nos p pp par para paras art arts sec secs ch chap vol vols fig figs tab tabs eq eqs app ed ref refs cl pt ' +
  'n jan feb mar apr jun jul aug sep sept oct nov dec doc reg sch res'

/** May end a sentence: they do when one of `starters` follows. */
const ambiguous =
  'inc ltd co corp llc plc jr sr etc a.m p.m ph.d dept univ assn bros est min max u.n u.k u.s e.u d.c'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const neverFinal = set(`${titles} ${connectives}`)
const beforeNumber = set(numbered)
const perhapsFinal = set(ambiguous)

/** Words that begin a sentence and hardly ever stand with a capital inside one. */
const starters = set(
  'the a an in on at by to for from with this that these those it its he she they we our their there here however but ' +
    'and or so if when while as after before although since because under over during among many most some all both ' +
    'each no not yet also then thus moreover furthermore finally first second third what who how why which according',
)

/** The word before a full stop at the end. */
const lastWord = /([\p{L}\p{N}]+(?:\.[\p{L}]+)*)\.$/u
const numberAhead = /^[([]?(?:\p{N}|[ivxlcdmIVXLCDM]+\b|[A-Z][.-]?\d)/u
const firstWord = /^["'“‘([«]*(\p{L}+)/u
/** A paragraph number or list letter alone: "1.", "12.3.", "(a)", "IV.". */
const enumerator = /^[([]?(?:\p{N}+(?:\.\p{N}+)*|[a-zA-Z]|[ivxlcIVXLC]+)(?:\.|[)\]]\.?)$/u
const endsInQuestion = /[!?！？]["'”’)\]»」』]*$/u
const startsLower = /^\p{Ll}/u

/** Says whether `left` and `right`, two trimmed neighbours that the segmenter parted, are one sentence. */
export function isOneSentence(left: string, right: string): boolean {
  if (right === '') return false
  if (enumerator.test(left)) return true
  // “Really?” he asked.
  if (endsInQuestion.test(left)) return startsLower.test(right)
  const found = lastWord.exec(left.slice(-40))
  const word = found?.[1]
  if (found === null || word === undefined) return !endsSentence.test(left)
  const lower = word.toLowerCase()
  if (neverFinal.has(lower)) return true
  if (beforeNumber.has(lower) && numberAhead.test(right)) return true
  const isInitials = /^(?:\p{L}\.)*\p{Lu}$/u.test(word)
  if (!isInitials && !perhapsFinal.has(lower)) return false
  const next = firstWord.exec(right)?.[1]
  return next === undefined ? !/^["“‘]/.test(right) : !starters.has(next.toLowerCase())
}

/** A sentence that ends in none of these was cut by a line feed, which inside a block ends no sentence. */
const endsSentence = /[.!?。！？…．｡؟।]["'”’)\]»」』）】》〉]*(?:\[[\d,，\-–\s]+\]|[¹²³⁰-⁹]+)?$/u

const openersAtEnd = /[“‘「『（【《〈([{«]+$/u
const closersAtStart = /^[”’」』）】》〉»]+/u
const referenceAtStart = /^(?:\[\d{1,3}(?:[,，\-–]\s?\d{1,3})*\]|[¹²³⁰-⁹]+)/u

/**
 * Returns where the break at `offset` in `text` belongs: opening quotes and brackets go with what follows (the
 * segmenter leaves 。“ before the break when no space parts them), closing ones and a reference mark such as [1] with
 * what precedes.
 */
export function placeBreak(text: string, offset: number): number {
  const openers = openersAtEnd.exec(text.slice(Math.max(0, offset - 8), offset))
  const place = openers === null ? offset : offset - openers[0].length
  const ahead = text.slice(place, place + 24)
  const belongsLeft = closersAtStart.exec(ahead) ?? referenceAtStart.exec(ahead)
  return belongsLeft === null ? place : place + belongsLeft[0].length
}
