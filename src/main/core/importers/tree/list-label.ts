import type { Element } from 'hast'
import { childElements, readAttribute } from './element-kinds.ts'

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Returns the labels a browser prints before the items of a numbered list: "1.", "b.", "IV.". */
export function orderedListLabels(list: Element): Map<Element, string> {
  const items = childElements(list).filter((child) => child.tagName === 'li')
  const step = 'reversed' in list.properties && list.properties.reversed !== false ? -1 : 1
  const labels = new Map<Element, string>()
  let number = readInteger(list, 'start') ?? (step > 0 ? 1 : items.length)
  for (const item of items) {
    number = readInteger(item, 'value') ?? number
    labels.set(item, `${formatNumber(number, readAttribute(list, 'type'))}.`)
    number += step
  }
  return labels
}

function readInteger(element: Element, name: string): number | null {
  const value = readAttribute(element, name)
  return /^-?\d{1,9}$/.test(value) ? Number(value) : null
}

function formatNumber(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number)
  if (type === 'a') return formatLetters(number)
  if (type === 'A') return formatLetters(number).toUpperCase()
  if (type === 'i') return formatRoman(number)
  if (type === 'I') return formatRoman(number).toUpperCase()
  return String(number)
}

function formatLetters(number: number): string {
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Returns a number from 1 to 3,999 in small Roman digits. */
export function formatRoman(number: number): string {
  let rest = number
  let roman = ''
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      roman += digits
      rest -= value
    }
  }
  return roman
}
