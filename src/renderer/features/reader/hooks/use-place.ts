import { useEffect, useEffectEvent, useRef } from 'react'
import type { AnnotationId, DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { usePane } from '../../../app/pane.ts'
import type { Desk } from '../state/desk.ts'

/** Where a reader goes when it opens, or when it is told to go elsewhere. */
export interface ReaderPlace {
  readonly offset?: number
  readonly annotation?: AnnotationId
}

/** The place is looked up this often while the text moves. */
const lookEveryMs = 100
/** Reading must pause this long before its place is kept on disk. */
const keepAfterMs = 700

/** Where reading stopped in this window, by library and document: newer than what was on disk when it opened. */
const stoppedAt = new Map<string, number>()

/** Goes to the place asked for, else to where reading stopped last time; keeps the place while reading. */
export function usePlace(desk: Desk | null, document: DocumentId, place: ReaderPlace | undefined): void {
  const { client, library, preferences } = useApp()
  const { placeOf, keepPlace } = usePane()
  const key = `${library.id} ${document}`
  const kept = preferences.places[key]
  const last = useRef(() => placeOf(document) ?? stoppedAt.get(key) ?? kept)
  const keepHere = useEffectEvent(keepPlace)
  const opened = useRef<Desk | null>(null)

  useEffect(() => {
    if (desk === null) return
    const isNew = opened.current !== desk
    opened.current = desk
    const { viewport, source } = desk.core
    const offset = place?.offset ?? (place?.annotation === undefined && isNew ? last.current() : undefined)
    if (place?.annotation !== undefined) desk.choose(place.annotation)
    else if (offset !== undefined && offset > 0 && offset < source.text.length) {
      if (place?.offset === undefined) viewport.showAtTop(offset)
      else viewport.reveal({ start: offset, end: offset + 1 }, 0.3, true)
    }
    // Panes and fonts get their widths after this.
    desk.core.lookAtTop()
  }, [desk, place])

  useEffect(() => {
    if (desk === null) return
    let looking: ReturnType<typeof setTimeout> | undefined
    let keeping: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(keeping)
      const offset = stoppedAt.get(key)
      if (keeping === undefined || offset === undefined) return
      keeping = undefined
      // A place that could not be kept is no loss worth a message.
      client.call('app.keepPlace', { document, offset }).catch(() => {})
    }
    const look = () => {
      looking = undefined
      const top = desk.core.lookAtTop()
      stoppedAt.set(key, top)
      keepHere(document, top)
      clearTimeout(keeping)
      keeping = setTimeout(keep, keepAfterMs)
    }
    const stop = desk.core.onScroll(() => {
      looking ??= setTimeout(look, lookEveryMs)
    })
    // Who jumps and leaves before the next look comes back to where the jump led.
    const leave = () => {
      if (looking !== undefined) {
        clearTimeout(looking)
        look()
      }
      keep()
    }
    const stopEnding = desk.core.onEnding(leave)
    window.addEventListener('pagehide', leave)
    return () => {
      stop()
      stopEnding()
      clearTimeout(looking)
      keep()
      window.removeEventListener('pagehide', leave)
    }
  }, [desk, client, document, key])
}
