const formats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
}

/** Returns an ISO 8601 date, month or year as people write it: "18 Jan 2024". What is no date comes back as it is. */
export function dateText(iso: string): string {
  const format = iso.length === 10 ? formats.day : iso.length === 7 ? formats.month : null
  const time = Date.parse(iso)
  return format === null || Number.isNaN(time) ? iso : format.format(time)
}

/** Returns whether a text is an ISO 8601 date, month or year that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
