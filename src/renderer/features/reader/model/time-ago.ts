const units = [
  { unit: 'minute', ms: 60_000, below: 60 },
  { unit: 'hour', ms: 3_600_000, below: 24 },
  { unit: 'day', ms: 86_400_000, below: 7 },
] as const

/** Returns how long ago something was in words, or the date after a week. Times are milliseconds since 1970. */
export function timeAgo(time: number, now: number, justNow: string): string {
  const passed = Math.max(0, now - time)
  if (passed < 60_000) return justNow
  for (const { unit, ms, below } of units) {
    const count = Math.floor(passed / ms)
    if (count >= below) continue
    return `${new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'short' }).format(count)} ago`
  }
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' }).format(time)
}

/** Returns a document's date as words: "18 January 2024", "January 2024" or "2024"; "" for an unknown one. */
export function documentDate(date: string): string {
  const [year, month, day] = date.split('-')
  if (year === undefined || year === '') return ''
  if (month === undefined) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(at)
}
