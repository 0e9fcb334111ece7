import { useRef } from 'react'

/** Returns the list it was given last time while its members are the same. */
export function useSame<Value>(list: readonly Value[]): readonly Value[] {
  const last = useRef(list)
  const isSame =
    last.current.length === list.length && list.every((value, index) => value === last.current[index])
  if (!isSame) last.current = list
  return last.current
}
