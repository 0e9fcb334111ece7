import { ListChecks } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { TagLift } from '../../../../shared/compare/passages/lift-tags.ts'
import type { MatchRule } from '../../../../shared/compare/passages/match-rule.ts'
import type { ComparedItem } from '../../../../shared/compare/passages/passage.ts'
import { ownTags } from '../../../../shared/compare/passages/settled.ts'
import { compareCodersMessages } from '../../../../shared/messages/compare-coders.ts'
import type { Coder } from '../../../../shared/model/coder.ts'
import type { Document } from '../../../../shared/model/document.ts'
import type { CoderId, TagId } from '../../../../shared/model/ids.ts'
import type { TagTree } from '../../../../shared/model/tag-tree.ts'
import { useApp } from '../../../app/context.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import styles from './CodersView.module.css'
import { useAgreementFigure } from './hooks/use-agreement-figure.ts'
import { useComparison } from './hooks/use-comparison.ts'
import { useDraft } from './hooks/use-draft.ts'
import { useItemList } from './hooks/use-item-list.ts'
import { useKeys } from './hooks/use-keys.ts'
import type { Layers } from './hooks/use-layers.ts'
import { useNarrow } from './hooks/use-narrow.ts'
import { useSettled } from './hooks/use-settled.ts'
import { useSettling } from './hooks/use-settling.ts'
import type { OpenText } from './hooks/use-text.ts'
import { composePanes, type Layout } from './model/compose-panes.ts'
import { countSigns, countSignsByTag, signWords } from './model/count-signs.ts'
import { allDifferences } from './model/item-filter.ts'
import { keyDecision } from './model/key-decision.ts'
import type { Decision } from './model/settle.ts'
import { signKinds } from './model/sign-of.ts'
import { sumUpSettled } from './model/sum-up-settled.ts'
import { AgreementHead } from './parts/AgreementHead.tsx'
import { Figures, type StateFigure } from './parts/Figures.tsx'
import { TagCounts } from './parts/TagCounts.tsx'
import { Queue } from './queue/Queue.tsx'
import { TextPanes, type TextPanesHandle } from './text/TextPanes.tsx'

const messages = compareCodersMessages.view

interface Props {
  readonly document: Document
  readonly text: OpenText
  readonly layers: Layers
  readonly coders: readonly Coder[]
  readonly tree: TagTree
  readonly lift: TagLift
  /** The tags that are compared; none: all. */
  readonly tags: readonly TagId[]
  readonly rule: MatchRule
  readonly layout: Layout
  /** Where to go at first. */
  readonly offset: number | undefined
  /** The tags that are compared, in words. */
  readonly tagWords: string
  /** Leads to the agreement of these coders on these tags of this document. */
  onAgreement(): void
  head(actions: ReactNode): ReactNode
  /** Null: all tags are compared. */
  readonly onAllTags: (() => void) | null
}

/** The comparison of coders: figures, their texts, and the list of differences to settle. */
export function CodersComparison(props: Props) {
  const { document, text, layers, coders, tree, lift, tags, rule, layout, offset, head, onAllTags } = props
  const { library, openDocument } = useApp()
  const coderIds = useMemo(() => coders.map(({ id }) => id), [coders])
  const comparison = useComparison({ layers, text, coders: coderIds, lift, rule })
  const items = comparison?.items ?? null
  const agreement = useAgreementFigure({
    document,
    passages: comparison?.passages ?? null,
    layers,
    text,
    tree,
    tags,
  })
  const { records, states } = useSettled(document.id, items, layers, lift)
  const settling = useSettling(text, records)
  const list = useItemList(items, states)
  const { chosen, filter } = list
  const panes = useRef<TextPanesHandle>(null)
  const { drawn: draft, change: setDraft, now: draftNow } = useDraft()
  const [isOpen, setOpen] = useState(false)
  const drawer = useNarrow(1099)

  const passages = comparison?.passages ?? null
  const shownPanes = useMemo(
    () => composePanes(coders, passages, tree, layout),
    [coders, passages, tree, layout],
  )
  const names = useMemo(() => new Map(coders.map(({ id, name }) => [id, name])), [coders])
  const nameOf = useCallback((coder: CoderId) => names.get(coder) ?? coder, [names])
  const byTag = useMemo(() => (items === null ? [] : countSignsByTag(items, tree)), [items, tree])
  const counts = useMemo(() => (items === null ? null : countSigns(items)), [items])
  const figures = signKinds.map((kind): StateFigure => {
    return { kind, words: signWords(kind, coders), count: counts?.[kind] ?? 0 }
  })
  const { agreedOpen, settled } = useMemo(() => sumUpSettled(items, states), [items, states])
  const [total, agreed] = [items?.count ?? 0, counts?.same ?? 0]

  const isConsensusCompared = coders.some(({ role }) => role === 'consensus')
  const why =
    library.readOnly !== null ? messages.readOnly : isConsensusCompared ? messages.consensusCompared : null
  const canSettle = why === null

  const choose = useCallback(
    (item: ComparedItem | null) => {
      list.choose(item)
      setDraft(null)
      if (item !== null) panes.current?.reveal(item.start)
    },
    [list.choose, setDraft],
  )
  const choosePainted = useCallback(
    (item: ComparedItem) => {
      // What was chosen in the text is to be in the list too.
      list.include(item)
      choose(item)
    },
    [list.include, choose],
  )
  const step = (by: -1 | 1) => {
    const next = list.neighbour(by)
    if (next !== null) choose(next)
  }
  const decide = async (item: ComparedItem, decision: Decision) => {
    const next = list.openAfter(item)
    if ((await settling.decide(item, decision)) && next !== null) choose(next)
    else setDraft(null)
  }
  const undo = async () => {
    const item = await settling.undo()
    if (item !== null) choose(item)
  }
  const makeOwn = (item: ComparedItem) => {
    const tags = [...new Set(item.markings.flatMap((marking) => ownTags(records, marking)))]
    setDraft({ range: { start: item.start, end: item.end }, tags, note: '' })
  }
  const saveOwn = (item: ComparedItem) => {
    const own = draftNow()
    if (own !== null) void decide(item, { kind: 'own', ...own })
  }
  useKeys((key) => {
    if (key === 'Undo') void undo()
    else if (key === '[' || key === ']') step(key === ']' ? 1 : -1)
    else if (key === 'Escape' && draft !== null) setDraft(null)
    else if (key === 'Escape' && drawer && isOpen) setOpen(false)
    else if (chosen === null || draft !== null || !canSettle) return false
    else if (key.toLowerCase() === 'e') makeOwn(chosen)
    else {
      const decision = keyDecision(key, chosen, coders)
      if (decision === null) return false
      void decide(chosen, decision)
    }
    return true
  })
  useEffect(() => {
    if (offset !== undefined) panes.current?.reveal(offset)
  }, [offset])

  if (comparison !== null && comparison.passages.ids.length === 0 && comparison.leftOut === 0)
    return (
      <div className={styles.view}>
        {head(null)}
        <div className={styles.blank}>
          <EmptyState
            title={messages.noPassages}
            actions={
              onAllTags === null ? undefined : (
                <Button variant="primary" size="big" onPress={onAllTags}>
                  {messages.showAllTags}
                </Button>
              )
            }
          >
            {messages.noPassagesText}
          </EmptyState>
        </div>
      </div>
    )
  return (
    <div className={styles.view}>
      {head(
        drawer && items !== null ? (
          <Button icon={ListChecks} variant="line" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
            {messages.openQueue}
          </Button>
        ) : null,
      )}
      {comparison !== null && items !== null ? (
        <Figures
          agreement={
            <AgreementHead
              agreement={agreement}
              tags={props.tagWords}
              tree={tree}
              onAgreement={props.onAgreement}
              onTag={(tag) => {
                list.setFilter({ ...allDifferences, tag })
                setOpen(true)
              }}
            />
          }
          rule={rule}
          states={figures}
          total={total}
          agreed={agreed}
          differences={total - agreed}
          settled={settled}
          agreedOpen={agreedOpen.length}
          leftOut={comparison.leftOut}
          shown={filter.states}
          canSettle={canSettle}
          taking={settling.progress}
          byTag={
            <TagCounts
              figures={byTag}
              tree={tree}
              coders={coders}
              onShow={(tag) => {
                list.setFilter({ states: new Set(signKinds), tag, settled: 'any' })
                setOpen(true)
              }}
            />
          }
          onShow={(kinds, open) => {
            const shown = new Set(kinds)
            const isAll = !open && [...allDifferences.states].join() === [...shown].join()
            const some = { ...allDifferences, states: shown, settled: open ? 'open' : 'any' } as const
            list.setFilter(isAll ? allDifferences : some)
            setOpen(true)
          }}
          onTakeOver={() => void settling.takeOver(items, agreedOpen)}
          onOpenDocument={() => openDocument(document.id)}
        />
      ) : (
        <div className={styles.working} role="status">
          {messages.working}
        </div>
      )}
      <div className={styles.duo}>
        <TextPanes
          ref={panes}
          source={text.source}
          language={document.language}
          panes={shownPanes}
          coders={coderIds}
          nameOf={nameOf}
          items={items}
          chosen={chosen}
          pending={draft?.range ?? null}
          onChoose={choosePainted}
          onSelect={(range) => setDraft((now) => (now === null ? null : { ...now, range }))}
        />
        {items !== null && (!drawer || isOpen) && (
          <Queue
            text={text.source.text}
            language={document.language}
            coders={coders}
            tree={tree}
            canSettle={canSettle}
            why={why}
            nameOf={nameOf}
            items={items}
            states={states}
            records={records}
            shown={list.shown}
            chosen={chosen}
            draft={draft}
            drawer={drawer}
            filter={filter}
            figures={figures}
            tagsHere={byTag.map(({ tag }) => tag)}
            onChoose={choose}
            onDecide={(item, decision) => void decide(item, decision)}
            onOwn={makeOwn}
            onDraft={setDraft}
            onSaveOwn={saveOwn}
            onFilter={list.setFilter}
            onStep={step}
            onClose={() => setOpen(false)}
          />
        )}
      </div>
    </div>
  )
}
