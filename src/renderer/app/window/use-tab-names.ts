import { useMemo } from 'react'
import { appMessages } from '../../../shared/messages/app.ts'
import { documentTitle } from '../../../shared/messages/document-name.ts'
import { useBriefsById, useDocumentsById } from '../../db/queries/use-records.ts'
import { commonLeads, type SplitName, splitAlike } from '../../ui/split-alike.ts'
import { useApp } from '../context.ts'
import type { Tab } from '../state/workspace.ts'

/** So many letters of a name are in sight in the narrowest tab. */
const tabRoom = 16

/** What a tab is called. */
export interface TabName {
  readonly title: string
  readonly language: string
  /** Where the title is cut when it is too long. */
  readonly parts: SplitName | undefined
  /** How many code units of it the titles beside it begin with as well. */
  readonly lead: number
}

/** Returns what tabs beside each other are called, in their order; a deleted document keeps its name. */
export function useTabNames(tabs: readonly Tab[]): readonly TabName[] {
  const { database } = useApp()
  const documents = useDocumentsById(database)
  const briefs = useBriefsById(database)
  return useMemo(() => {
    const names = tabs.map((tab) => {
      if (tab.kind === 'brief')
        return { title: briefs.get(tab.brief)?.title || appMessages.untitledBrief, language: '' }
      const document = documents.get(tab.document)
      return document === undefined
        ? { title: '', language: '' }
        : { title: documentTitle(document), language: document.language }
    })
    const titles = names.map(({ title }) => title)
    const [parts, leads] = [splitAlike(titles, tabRoom), commonLeads(titles)]
    return names.map((name) => ({ ...name, parts: parts.get(name.title), lead: leads.get(name.title) ?? 0 }))
  }, [tabs, documents, briefs])
}
