import { useMemo, useSyncExternalStore } from 'react'
import { documentTitle } from '../../../../shared/messages/document-name.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import { useApp } from '../../../app/context.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import {
  useBlindCoding,
  useCoders,
  useCodings,
  useDocuments,
  useDocumentsLoaded,
  useTags,
} from '../../../db/queries/use-records.ts'
import { usePassageCounts } from '../../../db/queries/use-stats.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'
import { AgreementBody } from './AgreementBody.tsx'
import { AgreementChoosers } from './AgreementChoosers.tsx'
import { AgreementEmpty, emptyReason } from './AgreementEmpty.tsx'
import { useAgreementTask } from './hooks/use-agreement.ts'
import { useAgreementOptions } from './hooks/use-agreement-options.ts'
import { useCoding } from './hooks/use-coding.ts'
import { useSameCoding } from './hooks/use-same-coding.ts'
import { chooseCoding, codingChoices } from './model/choose-coding.ts'
import { usualMeasures } from './model/options.ts'

/** How well coders agree: figures with their intervals by tag and by pair, and the tags they mix up. */
export function AgreementView(props: CompareViewProps) {
  const { database } = useApp()
  const viewer = useViewer()
  const tree = useTags(database)
  const documents = useDocuments(database)
  const isLoaded = useDocumentsLoaded(database)
  const coders = useCoders(database)
  const codings = useCodings(database)
  const blind = useBlindCoding(database)
  const seen = usePassageCounts(database, viewer)
  const { counts } = database.stores
  const isCounted = useSyncExternalStore(counts.subscribe, counts.isLoaded)
  const [options, change] = useAgreementOptions(props)

  const choices = useMemo(
    () => codingChoices({ documents, coders }, seen, codings.values(), { blind, viewer }),
    [documents, coders, seen, codings, blind, viewer],
  )
  const fresh = useMemo(
    () => chooseCoding(choices, { documents: options.documents, coders: options.coders }),
    [choices, options.documents, options.coders],
  )
  const chosen = useSameCoding(fresh)
  const hashes = useMemo(() => new Map(documents.map(({ id, textHash }) => [id, textHash])), [documents])
  const languages = useMemo(() => new Map(documents.map(({ id, language }) => [id, language])), [documents])
  const coding = useCoding(chosen, seen.rows, hashes)
  const read = coding.state === 'failed' ? null : coding.coding
  const task = useAgreementTask(read, languages, tree, options)
  const measures = useMemo(
    () => options.measures ?? usualMeasures(chosen.coders.length),
    [options.measures, chosen.coders.length],
  )
  const people = useMemo(() => new Map<string, Coder>(coders.map((coder) => [coder.id, coder])), [coders])
  const titles = useMemo(
    () => new Map<string, string>(documents.map((document) => [document.id, documentTitle(document)])),
    [documents],
  )
  const isReady = isLoaded && isCounted
  const reason = isReady
    ? emptyReason({ documents, choices, chosen, coding, task, blind, viewer, options })
    : null
  return (
    <>
      <CompareHead {...props}>
        {isReady && choices.coders.length > 1 && (
          <AgreementChoosers
            tree={tree}
            choices={choices}
            chosen={chosen}
            options={options}
            measures={measures}
            onChange={change}
          />
        )}
      </CompareHead>
      {reason !== null && (
        <AgreementEmpty reason={reason} coding={coding} documents={documents} onChange={change} {...props} />
      )}
      {reason === null && (task === null || read === null) && <Skeleton lines={8} />}
      {reason === null && task !== null && read !== null && (
        <AgreementBody
          task={task}
          coding={read}
          tree={tree}
          people={people}
          titles={titles}
          measures={measures}
          options={options}
          onChange={change}
        />
      )}
    </>
  )
}
