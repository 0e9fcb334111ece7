/** What is chosen in a list: `at` is the row with the keyboard, `from` the one where a stretch began. */
export interface TableSelection<Id> {
  readonly chosen: ReadonlySet<Id>
  readonly at: Id | null
  readonly from: Id | null
}

export const nothingChosen: TableSelection<never> = { chosen: new Set(), at: null, from: null }

/** Chooses one row alone. */
export function chooseOne<Id>(id: Id): TableSelection<Id> {
  return { chosen: new Set([id]), at: id, from: id }
}

/** Adds or takes away one row. */
export function toggleOne<Id>(selection: TableSelection<Id>, id: Id): TableSelection<Id> {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, at: id, from: id }
}

/** Chooses everything between the row where the stretch began and this one, in the order of the list. */
export function chooseThrough<Id>(
  selection: TableSelection<Id>,
  id: Id,
  order: readonly Id[],
): TableSelection<Id> {
  const from = selection.from ?? id
  const start = order.indexOf(from)
  const end = order.indexOf(id)
  if (start === -1 || end === -1) return chooseOne(id)
  const chosen = new Set(order.slice(Math.min(start, end), Math.max(start, end) + 1))
  return { chosen, at: id, from }
}

export function chooseAll<Id>(selection: TableSelection<Id>, order: readonly Id[]): TableSelection<Id> {
  return { ...selection, chosen: new Set(order), at: selection.at ?? order[0] ?? null }
}

/** Drops what is no longer in the list. Returns the same object when nothing was dropped. */
export function keepExisting<Id>(
  selection: TableSelection<Id>,
  exists: (id: Id) => boolean,
): TableSelection<Id> {
  const gone = (id: Id | null) => id !== null && !exists(id)
  if (!gone(selection.at) && !gone(selection.from) && [...selection.chosen].every(exists)) return selection
  return {
    chosen: new Set([...selection.chosen].filter(exists)),
    at: gone(selection.at) ? null : selection.at,
    from: gone(selection.from) ? null : selection.from,
  }
}

/** Returns the index that a key leads to from `at` (-1: nowhere yet); null for other keys. */
export function indexAfterKey(key: string, at: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at === -1 ? 0 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  const target = to[key as keyof typeof to]
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, target))
}
