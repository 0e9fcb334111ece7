import type { Stamp } from './clock.ts'

/**
 * A record as it is kept for merging: the fields written so far, and when. `stamp` holds for every field that has no
 * stamp of its own in `stamps`; most records are written once and need no more.
 */
export interface Register {
  readonly fields: Readonly<Record<string, unknown>>
  readonly stamp: Stamp
  readonly stamps?: Readonly<Record<string, Stamp>>
}

function wins(value: unknown, stamp: Stamp, oldValue: unknown, oldStamp: Stamp): boolean {
  if (stamp !== oldStamp) return stamp > oldStamp
  // Only a copied installation can write two values with one stamp; any fixed order keeps the merge commutative.
  return JSON.stringify(value) > JSON.stringify(oldValue)
}

/** An undefined value does not survive JSON: the writer must fold what everybody else will read from its log. */
function withoutUndefined(set: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const name in set) {
    if (set[name] === undefined)
      return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
  }
  return set
}

/**
 * Returns the record after a write of `set`: per field, the value with the greater stamp stays. Returns `register`
 * itself when nothing changed. Commutative, associative and idempotent over writes.
 */
export function writeFields(
  register: Register | undefined,
  set: Readonly<Record<string, unknown>>,
  stamp: Stamp,
): Register {
  if (register === undefined) return { fields: withoutUndefined(set), stamp }
  let fields: Record<string, unknown> | undefined
  let stamps: Record<string, Stamp> | undefined
  for (const [name, value] of Object.entries(set)) {
    if (value === undefined) continue
    if (Object.hasOwn(register.fields, name)) {
      const oldStamp = register.stamps?.[name] ?? register.stamp
      if (!wins(value, stamp, register.fields[name], oldStamp)) continue
    }
    fields ??= { ...register.fields }
    fields[name] = value
    if (stamp !== register.stamp || register.stamps?.[name] !== undefined) {
      stamps ??= { ...register.stamps }
      if (stamp === register.stamp) delete stamps[name]
      else stamps[name] = stamp
    }
  }
  if (fields === undefined) return register
  const kept = stamps ?? register.stamps
  return kept === undefined
    ? { fields, stamp: register.stamp }
    : { fields, stamp: register.stamp, stamps: kept }
}

/**
 * Returns a text that differs, all but surely, between records whose fields or times of writing differ, and is the same
 * however the record came about.
 */
export function registerStamps({ fields, stamp, stamps }: Register): string {
  const names = Object.keys(fields).sort()
  // Most records are written once; there are hundreds of thousands of them.
  if (stamps === undefined) return `${names.join(' ')}@${stamp}`
  const times = names.map((name) => stamps[name] ?? stamp)
  const [first = stamp] = times
  if (times.every((time) => time === first)) return `${names.join(' ')}@${first}`
  return names.map((name, index) => `${name}=${times[index]}`).join(';')
}
