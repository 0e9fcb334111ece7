import { useRef } from 'react'
import type { ChosenCoding } from '../model/choose-coding.ts'

const keyOf = ({ coders, codersOf }: ChosenCoding) => JSON.stringify([coders, [...codersOf]])

/** Returns what it was given last time while the same is chosen: counts change with every passage, the choice seldom. */
export function useSameCoding(chosen: ChosenCoding): ChosenCoding {
  const last = useRef(chosen)
  if (last.current !== chosen && keyOf(last.current) !== keyOf(chosen)) last.current = chosen
  return last.current
}
