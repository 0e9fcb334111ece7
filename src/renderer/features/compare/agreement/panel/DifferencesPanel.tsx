import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { AgreementSubject } from '../../../../../shared/compare/agreement/agreement-input.ts'
import { agreementMessages as words } from '../../../../../shared/messages/compare-agreement.ts'
import { listNames } from '../../../../../shared/messages/compare-coders.ts'
import type { CoderId, DocumentId, TagId } from '../../../../../shared/model/ids.ts'
import { type AgreementOptions, useApp } from '../../../../app/context.ts'
import { useDocuments } from '../../../../db/queries/use-records.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Chip } from '../../../../ui/Chip.tsx'
import { CoderSign } from '../../../../ui/CoderSign.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useTask } from '../../worker/use-task.ts'
import type { AgreementTask } from '../model/coding.ts'
import type { Difference, Differences, DifferencesRequest } from '../model/differences.ts'
import { type AgreementScope, findTag, tagPath } from '../model/scope.ts'
import styles from './DifferencesPanel.module.css'

const startWorker = () =>
  new Worker(new URL('../worker/differences-worker.ts', import.meta.url), { type: 'module' })

/** Places drawn at first, and more each time they are asked for. */
const page = 50

interface Props {
  readonly scope: AgreementScope
  readonly task: AgreementTask
  readonly subject: AgreementSubject
  /** How agreement is measured: going to the coders and back leaves it so. */
  readonly options: AgreementOptions
  onClose(): void
}

/** The places in which coders differ about a tag; each opens the comparison of coders there. */
export function DifferencesPanel({ scope, task, subject, options, onClose }: Props) {
  const { tree, coderName } = scope
  const [limit, setLimit] = useState(page)
  const request = useMemo(() => ({ task, subject, limit }), [task, subject, limit])
  const { output } = useTask<DifferencesRequest, Differences>(startWorker, request)
  const head = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure moves the keyboard here
  useEffect(() => head.current?.focus(), [subject])
  const isShown = output !== null && output.subject.tag === subject.tag && sameCoders(output.subject, subject)
  const name = `${tagPath(scope, subject.tag)}, ${listNames(subject.coders.map(coderName))}`
  return (
    <aside
      ref={head}
      className={styles.panel}
      aria-label={words.differences(name)}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h2 className="cut" title={name}>
          {words.differences(findTag(tree, subject.tag)?.tag.name ?? words.together)}
        </h2>
        <IconButton icon={X} label={words.closeDifferences} keys="Escape" onPress={onClose} />
      </header>
      {!isShown && <Skeleton lines={6} />}
      {isShown && (
        <>
          <p className={styles.count} role="status">
            {output.items.length < output.total
              ? words.differencesShown(output.items.length, output.total)
              : words.differenceCount(output.total)}
          </p>
          {output.total === 0 && <p className={styles.none}>{words.noDifferencesText}</p>}
          <ol className={styles.list}>
            {output.items.map((item) => (
              <Item
                key={`${item.document} ${item.start}`}
                scope={scope}
                item={item}
                subject={subject}
                options={options}
              />
            ))}
          </ol>
          {output.items.length < output.total && (
            <Button className={styles.more ?? ''} onPress={() => setLimit(limit + page)}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </aside>
  )
}

const sameCoders = (one: AgreementSubject, other: AgreementSubject) =>
  one.coders.join() === other.coders.join()

interface ItemProps {
  readonly scope: AgreementScope
  readonly item: Difference
  readonly subject: AgreementSubject
  readonly options: AgreementOptions
}

function Item({ scope, item, subject, options }: ItemProps) {
  const { openCompare, database } = useApp()
  const documents = useDocuments(database)
  const document = documents.find(({ id }) => id === item.document)
  const open = () =>
    openCompare({
      view: 'coders',
      document: item.document as DocumentId,
      coders: subject.coders as readonly CoderId[],
      offset: item.start,
      agreement: options,
      ...(subject.tag !== null && { tags: [subject.tag as TagId] }),
    })
  return (
    <li className={styles.item}>
      <AriaButton className={styles.open ?? ''} aria-label={words.openDifference(item.quote)} onPress={open}>
        <q lang={document?.language === '' ? undefined : document?.language}>{item.quote}</q>
        <span className={styles.title}>{document?.title}</span>
      </AriaButton>
      {item.given.map(({ coder, tags }) => {
        const who = scope.coder(coder)
        return (
          <div key={coder} className={styles.given}>
            {who !== null && <CoderSign name={who.name} shape={who.shape} colour={who.colour} />}
            {tags === null && <span className="mute">{words.notCoded}</span>}
            {tags?.length === 0 && <span className="mute">{words.gaveNothing}</span>}
            {tags?.map((tag) => {
              const node = findTag(scope.tree, tag)
              return (
                node && (
                  <Chip key={tag} name={node.tag.name} colour={node.tag.colour} title={tagPath(scope, tag)} />
                )
              )
            })}
          </div>
        )
      })}
    </li>
  )
}
