import { createContext, useContext } from 'react'

/** What the parts of a preview share. */
export interface PreviewContext {
  /** The text of each footnote's definition, by its name. */
  readonly footnotes: ReadonlyMap<string, string>
  onFootnote(label: string): void
  /** Opens the place that a citation names; null when the library does not have the document. */
  findSource(locator: { readonly sha256: string; readonly start: number }): (() => void) | null
}

export const PreviewContextProvider = createContext<PreviewContext | null>(null)

export function usePreviewContext(): PreviewContext {
  const context = useContext(PreviewContextProvider)
  if (context === null) throw new Error('A part of a preview outside of it')
  return context
}
