import type { TagId } from '../../../../shared/model/ids.ts'
import type { TagChoice } from '../state/annotate.ts'
import type { TagOption } from './tag-options.ts'

/** Names a choice: two choices of one tag are the same. */
export function choiceKey(choice: TagChoice): string {
  return typeof choice === 'string' ? choice : choice.join('/').toLowerCase()
}

/** Returns what an option of the picker stands for. */
export function choiceOf(option: TagOption): TagChoice {
  return option.kind === 'tag' ? option.tag.id : option.path
}

/** Returns the ticked choices with `choice` put in, or taken out when it is ticked. */
export function toggleChoice(ticked: readonly TagChoice[], choice: TagChoice): TagChoice[] {
  const key = choiceKey(choice)
  const without = ticked.filter((other) => choiceKey(other) !== key)
  return without.length < ticked.length ? without : [...ticked, choice]
}

/** What Enter does in the picker. */
export interface EnterState {
  readonly ticked: readonly TagChoice[]
  /** The tags that the passage has; none for a new one. */
  readonly current: readonly TagId[]
  readonly active: TagOption | undefined
  /** Whether something is typed or the arrows were used: the active line is then meant, too. */
  readonly isPicked: boolean
}

/** Returns the tags after Enter: the ticked ones, and the active line's when it is meant or nothing else is. */
export function choicesAtEnter({ ticked, current, active, isPicked }: EnterState): TagChoice[] {
  if (active === undefined) return [...ticked]
  const isUnchanged =
    ticked.length === current.length && ticked.every((choice) => current.includes(choice as TagId))
  const isMeant = isPicked || (isUnchanged && current.length === 0)
  const choice = choiceOf(active)
  const has = ticked.some((other) => choiceKey(other) === choiceKey(choice))
  return isMeant && !has ? [...ticked, choice] : [...ticked]
}
