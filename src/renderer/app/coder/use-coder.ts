import { useCallback, useMemo, useRef, useState } from 'react'
import type { Preferences } from '../../../shared/contract/shapes.ts'
import type { Operation } from '../../../shared/log/entry.ts'
import { type Coder, coderIdOf, normaliseCoderName } from '../../../shared/model/coder.ts'
import { coderOfName } from './new-coder.ts'

interface Options {
  readonly coders: readonly Coder[]
  readonly preferences: Preferences
  setPreferences(change: Partial<Preferences>): void
  append(operations: readonly Operation[]): Promise<boolean>
}

/**
 * Who codes in this window. The name is a preference, the record is part of the library: it is written when the first
 * passage is, so that looking at a library leaves no trace in it.
 */
export function useCoder({ coders, preferences, setPreferences, append }: Options) {
  const [asking, setAsking] = useState(false)
  const answer = useRef<((coder: Coder | null) => void) | null>(null)
  const name = normaliseCoderName(preferences.coderName)
  const coder = useMemo(
    () => (name === '' ? null : (coders.find((one) => one.id === coderIdOf(name)) ?? null)),
    [coders, name],
  )

  const write = useCallback(
    async (wanted: Coder): Promise<Coder | null> => {
      const { id, ...set } = wanted
      return (await append([{ kind: 'coder', id, set }])) ? wanted : null
    },
    [append],
  )
  const ask = useCallback(
    () =>
      new Promise<Coder | null>((resolve) => {
        answer.current?.(null)
        answer.current = resolve
        setAsking(true)
      }),
    [],
  )
  const requireCoder = useCallback(async () => {
    if (coder !== null) return coder
    if (name === '') return ask()
    return write(coderOfName(name, preferences.coderColour, coders))
  }, [coder, name, preferences.coderColour, coders, ask, write])

  const end = useCallback((result: Coder | null) => {
    setAsking(false)
    answer.current?.(result)
    answer.current = null
  }, [])
  const choose = useCallback(
    async (chosenName: string, colour: number) => {
      const wanted = { ...coderOfName(chosenName, colour, coders), colour }
      const known = coders.find((one) => one.id === wanted.id)
      const same = known !== undefined && known.colour === colour
      const written = same ? known : await write(wanted)
      if (written === null) return
      setPreferences({ coderName: wanted.name, coderColour: colour })
      end(written)
    },
    [coders, write, setPreferences, end],
  )
  return { coder, requireCoder, asking, ask, choose, dismiss: () => end(null) }
}
