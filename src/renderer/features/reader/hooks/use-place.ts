import { useEffect, useRef } from 'react'
import type { AnnotationId, DocumentId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import type { Desk } from '../state/desk.ts'

/** Where a reader goes when it opens, or when it is told to go elsewhere. */
export interface ReaderPlace {
  readonly offset?: number
  readonly annotation?: AnnotationId
}

/** Reading must pause this long before its place is kept. */
const keepAfterMs = 700

/** Goes to the place asked for, else to where reading stopped last time; keeps the place while reading. */
export function usePlace(desk: Desk | null, document: DocumentId, place: ReaderPlace | undefined): void {
  const { client, library, preferences } = useApp()
  const kept = useRef(preferences.places[`${library.id} ${document}`])
  const opened = useRef<Desk | null>(null)

  useEffect(() => {
    if (desk === null) return
    const isNew = opened.current !== desk
    opened.current = desk
    const { viewport, source } = desk.core
    const offset = place?.offset ?? (place?.annotation === undefined && isNew ? kept.current : undefined)
    if (place?.annotation !== undefined) desk.choose(place.annotation)
    else if (offset !== undefined && offset > 0 && offset < source.text.length) {
      if (place?.offset === undefined) viewport.showAtTop(offset)
      else viewport.reveal({ start: offset, end: offset + 1 }, 0.3, true)
    }
  }, [desk, place])

  useEffect(() => {
    if (desk === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      timer = undefined
      const offset = desk.core.viewport.topOffset()
      kept.current = offset
      // A place that could not be kept is no loss worth a message.
      client.call('app.keepPlace', { document, offset }).catch(() => {})
    }
    const stop = desk.core.onScroll(() => {
      clearTimeout(timer)
      timer = setTimeout(keep, keepAfterMs)
    })
    return () => {
      stop()
      if (timer === undefined) return
      clearTimeout(timer)
    }
  }, [desk, client, document])
}
