import { detect } from 'tinyld'
import type { Block } from '../../../shared/text/blocks.ts'

/** Enough text for a verdict; taken from the middle, because reports begin and end with names and addresses. */
const sampleLength = 20_000
/** Fewer letters than this are names and labels, not a language. */
const minimumLetters = 20
/** A Han character is about half a word, a Latin letter a fifth of one. */
const hanWeight = 2.5
/** Chinese reports quote English names and sources; from this share on the text itself is Chinese. */
const hanShare = 0.4
/** Japanese text is at least a fifth kana; Chinese has none. */
const kanaShare = 0.1

/** Returns the BCP 47 tag of the language that most of the text is in; undefined where there is too little text. */
export function detectLanguage(blocks: readonly Block[]): string | undefined {
  const text = takeSample(blocks)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const hangul = count(/\p{Script=Hangul}/gu)
  const wide = han + kana + hangul
  if (letters + wide * (hanWeight - 1) < minimumLetters) return undefined
  if (wide * hanWeight >= (letters - wide + wide * hanWeight) * hanShare) {
    if (kana > wide * kanaShare) return 'ja'
    return hangul > wide / 2 ? 'ko' : 'zh'
  }
  const language = detect(text.replace(/\p{Script=Han}+/gu, ' '))
  return language === '' ? undefined : language
}

function takeSample(blocks: readonly Block[]): string {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'listItem' || kind === 'quote')
  const text = (prose.length > 0 ? prose : blocks).map((block) => block.text).join('\n')
  const start = Math.max(0, Math.floor((text.length - sampleLength) / 2))
  return text.slice(start, start + sampleLength)
}
