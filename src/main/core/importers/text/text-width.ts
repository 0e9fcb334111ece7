const wideCharacters = /[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/g

/** Returns the text's width in columns: 2 for a Han or other wide character, 1 for any other code unit. */
export function textWidth(text: string): number {
  return text.length + (text.match(wideCharacters)?.length ?? 0)
}
