import { type ReactNode, startTransition, useMemo } from 'react'
import { createTagLift } from '../../../../shared/compare/passages/lift-tags.ts'
import {
  type MatchRule,
  parseMatchRule,
  renderMatchRule,
} from '../../../../shared/compare/passages/match-rule.ts'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import { seesOthers } from '../../../../shared/model/coding.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { TagId } from '../../../../shared/model/ids.ts'
import { type ComparePlace, useApp } from '../../../app/context.ts'
import { useViewer } from '../../../app/use-viewer.ts'
import { useBlindCoding, useCoders, useSettings, useTags } from '../../../db/queries/use-records.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CompareViewProps } from '../CompareArea.tsx'
import { CodersComparison } from './CodersComparison.tsx'
import { CodersEmpty, type EmptyReason } from './CodersEmpty.tsx'
import styles from './CodersView.module.css'
import { useLayers } from './hooks/use-layers.ts'
import { useNarrow } from './hooks/use-narrow.ts'
import { useSame } from './hooks/use-same.ts'
import { useText } from './hooks/use-text.ts'
import { chooseCompared, sortCoders } from './model/compared-coders.ts'
import { CodersChoosers } from './parts/CodersChoosers.tsx'

interface Props extends CompareViewProps {
  readonly document: Document
  /** Draws what stands above: choosers of this comparison, and what can be done with it. */
  head(choosers: ReactNode, actions: ReactNode): ReactNode
}

const messages = compareCodersMessages.view
const noTags: readonly TagId[] = []
const exactly: MatchRule = { kind: 'exact' }

/** So many texts stand beside each other at most. */
const mostBeside = 3

/** Reads what is compared in a document; says what is missing. */
export function CodersDocument({ document, place, onPlace, head }: Props) {
  const { database } = useApp()
  const viewer = useViewer()
  const blind = useBlindCoding(database)
  const { blindCoding } = useSettings(database)
  const isOpen = seesOthers(blind, viewer, document.id)
  const tree = useTags(database)
  const allCoders = useCoders(database)
  const text = useText(document.id, document.textHash)
  // What is hidden is not even read.
  const layers = useLayers(isOpen ? document.id : null)
  const { match, tags = noTags, layout: wanted = 'side' } = place
  const rule = useMemo(() => parseMatchRule(match ?? '') ?? exactly, [match])
  const isNarrow = useNarrow(799)

  const here = useMemo(
    () => new Set([...(layers ?? [])].flatMap(([coder, layer]) => (layer.size > 0 ? [coder] : []))),
    [layers],
  )
  const coders = useMemo(
    () => sortCoders(allCoders).filter(({ id, role }) => role === 'person' || here.has(id)),
    [allCoders, here],
  )
  // Marking one more passage changes nothing about who is compared.
  const compared = useSame(
    useMemo(() => chooseCompared(coders, place.coders, here), [coders, place.coders, here]),
  )
  const existing = useMemo(() => tags.filter((tag) => tree.find(tag) !== null), [tags, tree])
  const lift = useMemo(() => createTagLift(tree, existing), [tree, existing])
  const isTight = isNarrow || compared.length > mostBeside
  const layout = isTight ? 'overlay' : wanted

  /** What is chosen belongs to the place: whoever comes back to it finds it so. */
  const change = (chosen: Partial<Pick<ComparePlace, 'coders' | 'tags' | 'match' | 'layout'>>) =>
    onPlace(({ offset: _, ...rest }) => ({ ...rest, document: document.id, ...chosen }))
  const [firstTag] = existing
  const tagWords =
    firstTag === undefined
      ? messages.allTagsBelow
      : existing.length > 1
        ? messages.someTags(existing.length)
        : (tree.find(firstTag)?.tag.name ?? '')
  const choosers = isOpen && (
    <CodersChoosers
      coders={coders}
      compared={compared}
      tree={tree}
      tags={existing}
      rule={rule}
      layout={isTight ? null : layout}
      onCoders={(chosen) => change({ coders: chosen })}
      onTags={(chosen) => change({ tags: chosen })}
      onRule={(chosen) => change({ match: renderMatchRule(chosen) })}
      onLayout={(chosen) => startTransition(() => change({ layout: chosen }))}
    />
  )
  const blank = (content: ReactNode) => (
    <div className={styles.view}>
      {head(choosers, null)}
      <div className={styles.blank}>{content}</div>
    </div>
  )
  const empty = (reason: EmptyReason) => blank(<CodersEmpty reason={reason} document={document} />)
  // The setting is not known at first, and everything is hidden then.
  if (!isOpen) return blindCoding ? empty({ kind: 'hidden' }) : blank(<Skeleton lines={8} />)
  if (text.state === 'failed') return empty({ kind: 'textFailed', error: text.error, again: text.again })
  if (text.state === 'loading' || layers === null) return blank(<Skeleton lines={8} />)
  if (text.text.source.text.trim() === '') return empty({ kind: 'noText' })
  const [only] = compared
  if (only === undefined || !compared.some(({ id }) => here.has(id))) return empty({ kind: 'nobody' })
  if (compared.length < 2) return empty({ kind: 'oneCoder', name: only.name })
  return (
    <CodersComparison
      document={document}
      text={text.text}
      layers={layers}
      coders={compared}
      tree={tree}
      lift={lift}
      tags={existing}
      rule={rule}
      layout={layout}
      offset={place.offset}
      tagWords={tagWords}
      onAgreement={() =>
        onPlace(() => ({
          kind: 'compare',
          view: 'agreement',
          document: document.id,
          coders: compared.map(({ id }) => id),
          tags: existing,
          ...(match && { match }),
          ...(place.layout && { layout: place.layout }),
        }))
      }
      head={(actions) => head(choosers, actions)}
      onAllTags={existing.length > 0 ? () => change({ tags: [] }) : null}
    />
  )
}
