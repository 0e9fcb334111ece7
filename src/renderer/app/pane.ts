import { createContext, useContext } from 'react'
import type { DocumentId } from '../../shared/model/ids.ts'

/** What a view has to know of the pane that shows it: there may be two of it in the window. */
export interface PaneContext {
  /** Whether keys and commands are meant for this pane. */
  readonly isActive: boolean
  /** Returns the name of a part of the view, told apart from the same part in the other pane. */
  nameOf(part: string): string
  /** Returns where reading of a document stopped in this pane; undefined when it was not open here. */
  placeOf(document: DocumentId): number | undefined
  keepPlace(document: DocumentId, offset: number): void
}

/** A view that is alone in the window. */
const onlyPane: PaneContext = {
  isActive: true,
  nameOf: (part) => part,
  placeOf: () => undefined,
  keepPlace: () => {},
}

export const PaneContextProvider = createContext<PaneContext>(onlyPane)

/** Returns the pane around a view. */
export function usePane(): PaneContext {
  return useContext(PaneContextProvider)
}
