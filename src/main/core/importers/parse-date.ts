const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const year = '((?:19|20)\\d{2})'

/** Forms of dates, most telling first; each gives year, month and day as far as the text goes. */
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => readonly (string | undefined)[]])[] = [
  [new RegExp(`${year}\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})`), ([, y, m, d]) => [y, m, d]],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthWord},?\\s+${year}`, 'i'),
    ([, d, m, y]) => [y, monthNumber(m), d],
  ],
  [
    new RegExp(`\\b${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`, 'i'),
    ([, m, d, y]) => [y, monthNumber(m), d],
  ],
  [new RegExp(`\\b${monthWord},?\\s+${year}`, 'i'), ([, m, y]) => [y, monthNumber(m)]],
  [new RegExp(`^${year}(\\d{2})(\\d{2})(?!\\d)`), ([, y, m, d]) => [y, m, d]],
  [new RegExp(`${year}\\s*[-/.年]\\s*(\\d{1,2})(?!\\d)`), ([, y, m]) => [y, m]],
  [new RegExp(`(?<!\\d)${year}(?!\\d)`), ([, y]) => [y]],
]

/**
 * Returns the first date in the text as YYYY, YYYY-MM or YYYY-MM-DD, never more precise than the text; undefined
 * without one. The calendar day is kept as written: a time zone is not applied.
 */
export function parseDate(text: string): string | undefined {
  for (const [pattern, order] of forms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const date = composeDate(order(match))
    if (date !== undefined) return date
  }
  return undefined
}

function monthNumber(word: string | undefined): string {
  return String(months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1)
}

function composeDate([y, m, d]: readonly (string | undefined)[]): string | undefined {
  if (y === undefined) return undefined
  if (m === undefined) return y
  const month = Number(m)
  if (month < 1 || month > 12) return undefined
  const yearAndMonth = `${y}-${String(month).padStart(2, '0')}`
  if (d === undefined) return yearAndMonth
  const day = Number(d)
  const isDay = day >= 1 && day <= new Date(Date.UTC(Number(y), month, 0)).getUTCDate()
  return isDay ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : undefined
}
