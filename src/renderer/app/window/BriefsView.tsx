import { PenLine, Plus } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components'
import { appMessages } from '../../../shared/messages/app.ts'
import { commandMessages } from '../../../shared/messages/commands.ts'
import { useBriefs, useBriefsLoaded } from '../../db/queries/use-records.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PageDrawing } from '../../ui/PageDrawing.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useApp } from '../context.ts'
import type { Place } from '../state/workspace.ts'
import styles from './BriefsView.module.css'

interface Props {
  onOpen(place: Extract<Place, { kind: 'brief' }>): void
  onNew(): void
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The briefs of the library, the last changed first. */
export function BriefsView({ onOpen, onNew }: Props) {
  const { database, library } = useApp()
  const briefs = useBriefs(database)
  const loaded = useBriefsLoaded(database)
  if (!loaded) return <Skeleton />
  const newBrief = (
    <Button variant="primary" size="big" icon={Plus} isDisabled={library.readOnly !== null} onPress={onNew}>
      {commandMessages['brief.new']}
    </Button>
  )
  if (briefs.length === 0) {
    return (
      <EmptyState drawing={<PageDrawing />} title={appMessages.noBriefs} actions={newBrief}>
        {appMessages.noBriefsText}
      </EmptyState>
    )
  }
  const latest = [...briefs].sort((a, b) => b.modified - a.modified)
  return (
    <>
      <div className={styles.bar}>
        <h1>{appMessages.briefs}</h1>
        {newBrief}
      </div>
      <ul className={styles.list}>
        {latest.map((brief, index) => (
          <li key={brief.id}>
            <PlainButton
              className={styles.brief ?? ''}
              {...(index === 0 && { 'data-region-focus': true })}
              onPress={() => onOpen({ kind: 'brief', brief: brief.id })}
            >
              <Icon icon={PenLine} />
              <span className={classNames(styles.title, 'cut')}>
                {brief.title || appMessages.untitledBrief}
              </span>
              <span className={classNames(styles.time, 'num')}>{time.format(brief.modified)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </>
  )
}
