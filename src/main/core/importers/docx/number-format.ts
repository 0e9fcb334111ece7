import { formatRoman } from '../tree/list-label.ts'

const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
/** The signs of cheques and of the outermost parts of some documents. */
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalPlaces = ['', '拾', '佰', '仟']
const fullWidthZero = 0xff10
/** Numbers that Word writes in Chinese and Roman; beyond them it changes to other rules. */
const largestSpelled = 3_999
const circledOne = 0x2460
const circledNumbers = 20

/** Series of single signs, by Word's name: beyond their last sign it prints digits. */
const series: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ganada: '가나다라마바사아자차카타파하',
  aiueoFullWidth:
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  irohaFullWidth:
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщыэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ',
}

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
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(fullWidthZero + Number(digit)))
    case 'chineseLegalSimplified':
      return spellNumber(value, legalDigits, legalPlaces)
    case 'ideographLegalTraditional':
      return spellNumber(value, '零壹貳參肆伍陸柒捌玖', legalPlaces)
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    default:
      return [...(series[format] ?? '')][value - 1] ?? String(value)
  }
}

/** After z come aa, bb, cc. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function ordinalEnding(value: number): string {
  const isTeen = Math.floor((value % 100) / 10) === 1
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
}

function spellChinese(value: number): string {
  return spellNumber(value, digits, places).replace(/^一十/, '十')
}

function spellNumber(value: number, digits: string, places: readonly string[]): string {
  const figures = [...String(value)].map(Number)
  return figures
    .map((figure, index) =>
      figure === 0 ? '零' : `${digits[figure] ?? ''}${places[figures.length - 1 - index] ?? ''}`,
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
}
