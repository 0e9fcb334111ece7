/** Returns the value below which the share `p` (0 to 1) of the values lies; NaN without values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Returns a number of milliseconds for a table: three significant figures. */
export function ms(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(2))} ms`
}

/** Returns a ratio for a table. */
export function times(value: number): string {
  return Number.isFinite(value) ? `${Number(value.toPrecision(2))}x` : '–'
}
