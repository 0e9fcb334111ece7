import { formatRoman } from '../tree/list-label.ts'

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
/** Numbers that Word writes in Chinese and Roman; beyond them it changes to other rules. */
const largestSpelled = 3_999
const circledOne = 0x2460
const circledNumbers = 20

/** Returns a number as Word prints it in one of its number formats; formats that are not known print as digits. */
export function formatWordNumber(value: number, format: string): string {
  if (value < 1 || value > largestSpelled) return String(value)
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return formatRoman(value)
    case 'upperRoman':
      return formatRoman(value).toUpperCase()
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return spellChinese(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value > circledNumbers ? String(value) : String.fromCodePoint(circledOne + value - 1)
    default:
      return String(value)
  }
}

/** After z come aa, bb, cc. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function spellChinese(value: number): string {
  const figures = [...String(value)].map(Number)
  const spelled = figures
    .map((figure, index) =>
      figure === 0 ? '零' : `${digits[figure] ?? ''}${places[figures.length - 1 - index] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return spelled.replace(/^一十/, '十')
}
