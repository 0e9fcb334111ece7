import { startTransition } from 'react'
import { describeRange } from '../../../../shared/anchoring/describe.ts'
import type { Operation } from '../../../../shared/log/entry.ts'
import { reader } from '../../../../shared/messages/reader.ts'
import type { AnnotationFields } from '../../../../shared/model/annotation.ts'
import type { AnnotationId, TagId } from '../../../../shared/model/ids.ts'
import type { TextRange } from '../../../../shared/text/text-range.ts'
import { ContractError } from '../../../client/client.ts'
import { moveEnd } from '../model/move-end.ts'
import type { Passage } from '../model/passages.ts'
import { recentTags } from '../model/tag-options.ts'
import {
  changeOperation,
  createAnnotationId,
  markOperation,
  rememberTags,
  resolveChoices,
  type TagChoice,
} from './annotate.ts'
import type { Desk, DeskData } from './desk.ts'
import type { ReaderCore } from './reader-core.ts'

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, index) => tag === b[index])

type CodingActions = Pick<
  Desk,
  'code' | 'retag' | 'change' | 'setRange' | 'remove' | 'applyRecent' | 'moveChosenEnd' | 'openNote'
>

/** Creates the actions that write. Nothing is shown as written before it is on disk. */
export function createCodingActions(
  core: ReaderCore,
  data: () => DeskData,
  choose: Desk['choose'],
): CodingActions {
  const { store } = core

  const append = (operations: readonly Operation[]) => data().app.append(operations)
  // What is being applied: the next digit may be pressed before it is on disk, and the window's settings have followed.
  let justNow: readonly string[] | null = null
  const recents = (): readonly string[] => {
    const { app } = data()
    const kept = app.preferences.recentTags[app.library.id] ?? []
    if (justNow !== null && sameTags(kept, justNow)) justNow = null
    return justNow ?? kept
  }
  /** Writes what applies tags, which are the recent ones from now on. Returns whether it is on disk. */
  const appendApplied = async (
    applied: readonly TagId[],
    operations: readonly Operation[],
  ): Promise<boolean> => {
    const before = recents()
    const next = rememberTags(before, applied)
    if (sameTags(next, before)) return append(operations)
    justNow = next
    if (!(await append(operations))) {
      justNow = null
      return false
    }
    const { app } = data()
    const { recentTags: recent } = app.preferences
    // Preferences reach into the whole window: what was pressed is painted first.
    startTransition(() => app.setPreferences({ recentTags: { ...recent, [app.library.id]: next } }))
    return true
  }
  /** Paints `range` as pending until the annotation is shown there, or `work` is done. */
  const whileSaving = async <Value>(
    id: AnnotationId,
    { start, end }: TextRange,
    work: () => Promise<Value>,
  ): Promise<Value> => {
    const saving = { id, start, end }
    store.set({ saving: [...store.get().saving, saving] })
    try {
      return await work()
    } finally {
      store.set({ saving: store.get().saving.filter((other) => other !== saving) })
    }
  }
  const openNote = (id: AnnotationId | null) => {
    if (id !== null) choose(id)
    const { app } = data()
    const { readOnly, path } = app.library
    // What is written in it would be lost.
    if (id !== null && readOnly !== null) return app.showError(new ContractError('readOnly', { path }))
    store.set({ noteOf: id })
  }

  const code: Desk['code'] = async (choices, options = {}) => {
    const { selection } = store.get()
    if (selection === null) return
    const { range } = selection
    store.set({ picker: null, selection: null, cursor: range })
    const id = createAnnotationId()
    await whileSaving(id, range, async () => {
      const coder = await data().app.requireCoder()
      if (coder === null) {
        store.set({ selection })
        return
      }
      const { document, textHash, tags } = data()
      const resolved = resolveChoices(choices, tags)
      const place = { document: document.id, textHash, text: core.source.text, coder: coder.id }
      const mark = markOperation(place, id, range, resolved.ids, Date.now())
      if (!(await appendApplied(resolved.ids, [...resolved.operations, mark]))) {
        store.set({ selection })
        return
      }
      if (options.note === true) openNote(id)
    })
  }

  const retag: Desk['retag'] = async (id, on, off) => {
    const annotation = data().annotations.get(id)
    if (annotation === undefined) return
    const resolved = resolveChoices(on, data().tags)
    const changes: [TagId, boolean][] = [
      ...resolved.ids
        .filter((tag) => !annotation.tags.includes(tag))
        .map((tag): [TagId, boolean] => [tag, true]),
      ...off.filter((tag) => annotation.tags.includes(tag)).map((tag): [TagId, boolean] => [tag, false]),
    ]
    if (changes.length === 0) return
    const tags = Object.fromEntries(changes) as Record<TagId, boolean>
    const operation = changeOperation(annotation, {}, Date.now(), tags)
    await appendApplied(resolved.ids, [...resolved.operations, operation])
  }

  const change = async (id: AnnotationId, set: Partial<AnnotationFields>): Promise<boolean> => {
    const annotation = data().annotations.get(id)
    return annotation !== undefined && (await append([changeOperation(annotation, set, Date.now())]))
  }

  const setRange: Desk['setRange'] = async (id, range) => {
    const { textHash } = data()
    await whileSaving(id, range, () =>
      change(id, { anchor: { textHash, ...describeRange(core.source.text, range) } }),
    )
  }

  const remove: Desk['remove'] = async (id) => {
    const annotation = data().annotations.get(id)
    if (annotation === undefined) return
    const place = store.get().passages.byId.get(id)
    if (!(await append([changeOperation(annotation, { deleted: true }, Date.now())]))) return
    if (store.get().chosen === id) store.set({ chosen: null, cursor: place ?? null, stack: [], noteOf: null })
    data().app.toast(reader.removed, {
      label: reader.undo,
      run: () => void append([changeOperation(annotation, { deleted: false }, Date.now())]),
    })
  }

  const applyRecent: Desk['applyRecent'] = async (number) => {
    const { app, tree } = data()
    const kept = new Set(app.preferences.recentTags[app.library.id])
    // A tag that was made with the last passage may not be in the tree yet.
    const there = (id: string) => recentTags(tree, [id]).length > 0 || !kept.has(id)
    const tag = recents().filter(there)[number - 1]
    if (tag === undefined) return
    const { selection, chosen } = store.get()
    const choices: readonly TagChoice[] = [tag as TagId]
    if (selection !== null) await code(choices)
    else if (chosen !== null) await retag(chosen, choices, [])
  }

  // Passages on their way to another range: the next step goes on from there, or it would undo the one before.
  const moving = new Map<AnnotationId, TextRange>()
  const rangeNow = ({ id, start, end }: Passage): TextRange => {
    const anchor = data().annotations.get(id)?.anchor
    // What was written is in the annotation before it is in the passage that is shown.
    return moving.get(id) ?? (anchor?.textHash === data().textHash ? anchor : { start, end })
  }
  const moveChosenEnd: Desk['moveChosenEnd'] = async (end, direction) => {
    const { chosen, passages } = store.get()
    const passage = chosen === null ? undefined : passages.byId.get(chosen)
    if (passage === undefined) return
    const { id } = passage
    const from = rangeNow(passage)
    const { start: newStart, end: newEnd } = moveEnd(core.source.text, from, end, direction, core.language)
    if (newStart === from.start && newEnd === from.end) return
    const moved = { start: newStart, end: newEnd }
    moving.set(id, moved)
    await setRange(id, moved)
    if (moving.get(id) === moved) moving.delete(id)
  }

  return { code, retag, change, setRange, remove, applyRecent, moveChosenEnd, openNote }
}
