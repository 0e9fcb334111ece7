import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { TagId } from '../../../../shared/model/ids.ts'
import { useApp } from '../../../app/context.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import {
  useBlindCoding,
  useCoders,
  useDocuments,
  useDocumentsLoaded,
  useTags,
} from '../../../db/queries/use-records.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import { CompareHead } from '../CompareHead.tsx'
import { useLayers } from './data/use-layers.ts'
import { type MatrixSource, useMatrix } from './data/use-matrix.ts'
import { MatrixActions } from './MatrixActions.tsx'
import { MatrixBody } from './MatrixBody.tsx'
import { MatrixChoosers } from './MatrixChoosers.tsx'
import { type EmptyReason, MatrixEmpty } from './MatrixEmpty.tsx'
import { parentTags } from './model/fold-rows.ts'
import { filterCount, type MatrixOptions, noFilter, startOptions } from './model/matrix-options.ts'

/** The passage matrix: how often each tag was used, by document, coder, or a property of documents. */
export function MatrixView(props: CompareViewProps) {
  const { database } = useApp()
  const viewer = useViewer()
  const tree = useTags(database)
  const documents = useDocuments(database)
  const coders = useCoders(database)
  const blind = useBlindCoding(database)
  const documentsLoaded = useDocumentsLoaded(database)
  const { layers, progress } = useLayers(database, viewer, documentsLoaded ? documents : null)
  const [options, setOptions] = useState(() => startOptions(props.place))
  const [folded, setFolded] = useState<ReadonlySet<TagId>>(new Set())
  const source = useMemo(() => ({ tree, documents, coders, layers }), [tree, documents, coders, layers])
  // Menus and choices answer at once; the table follows when there is time.
  const shown = useDeferredValue(options)
  const shownFolded = useDeferredValue(folded)
  const matrix = useMatrix(source, shown)
  const change = useCallback(
    (changed: Partial<MatrixOptions>) => setOptions((old) => ({ ...old, ...changed })),
    [],
  )

  const isReady = matrix !== null && documentsLoaded
  const isEmpty = isReady && matrix.total === 0 && !(shown.showEmpty && matrix.rows.length > 0)
  return (
    <>
      <CompareHead {...props} actions={<MatrixActions matrix={matrix} options={shown} />}>
        <MatrixChoosers
          source={source}
          options={options}
          onChange={change}
          onFoldAll={() => setFolded(new Set(parentTags(matrix?.rows ?? [])))}
          onUnfoldAll={() => setFolded(new Set())}
        />
      </CompareHead>
      {!isReady && <Skeleton lines={8} />}
      {isEmpty && (
        <MatrixEmpty
          reason={emptyReason(source, shown)}
          blind={blind.on}
          onClearFilter={() => change({ filter: noFilter })}
          onShowUntagged={() => change({ untagged: true })}
        />
      )}
      {isReady && !isEmpty && (
        <MatrixBody
          matrix={matrix}
          source={source}
          options={shown}
          onChange={change}
          folded={shownFolded}
          onFold={setFolded}
          progress={progress}
        />
      )}
    </>
  )
}

/** Returns why a matrix has no passages. */
function emptyReason({ documents, layers }: MatrixSource, { filter }: MatrixOptions): EmptyReason {
  if (documents.length === 0) return 'noDocuments'
  const present = new Set(documents.map(({ id }) => id))
  const hasPassages = [...(layers?.values() ?? [])].some(({ document }) => present.has(document))
  if (!hasPassages) return 'noPassages'
  return filterCount(filter) > 0 ? 'filter' : 'noTags'
}
